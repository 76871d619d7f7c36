package org.depesche.reading;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file that the browser saves instead of opening it, because it may come from a stranger. */
record Attachment(String name, MediaType type, byte[] bytes) {

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
