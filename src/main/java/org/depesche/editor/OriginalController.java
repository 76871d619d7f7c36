package org.depesche.editor;

import java.nio.charset.StandardCharsets;
import org.depesche.article.Originals;
import org.depesche.article.Originals.Original;
import org.depesche.web.NotFoundException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Offers uploaded files for download. Browsers never display them, whatever type they claim. */
@Controller
class OriginalController {

    private final Originals originals;

    OriginalController(Originals originals) {
        this.originals = originals;
    }

    @GetMapping("/editor/originals/{sha256:[0-9a-f]{64}}")
    ResponseEntity<byte[]> download(@PathVariable String sha256) {
        Original original = originals.find(sha256).orElseThrow(NotFoundException::new);
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(original.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(original.bytes());
    }
}
