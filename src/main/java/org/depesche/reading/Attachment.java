package org.depesche.reading;

import java.nio.charset.StandardCharsets;
import org.depesche.article.Article;
import org.depesche.export.ExportFormat;
import org.depesche.export.OutgoingArticle;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file that the browser saves instead of opening it, because it may come from a stranger. */
record Attachment(String name, MediaType type, byte[] bytes) {

    /** An article in a format of export: {@code depesche-17.md}. */
    static Attachment of(Article article, ExportFormat format, OutgoingArticle outgoing) {
        return new Attachment(format.fileName("depesche-" + article.id()), format.type(), format.write(outgoing));
    }

    ResponseEntity<byte[]> answer() {
        ContentDisposition save = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, save.toString())
                .header("X-Content-Type-Options", "nosniff")
                .contentType(type)
                .body(bytes);
    }
}
