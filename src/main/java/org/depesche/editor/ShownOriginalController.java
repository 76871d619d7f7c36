package org.depesche.editor;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.depesche.article.Originals;
import org.depesche.article.Originals.Original;
import org.depesche.format.RawText;
import org.depesche.format.SourceFile;
import org.depesche.format.UnreadableException;
import org.depesche.web.NotFoundException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows uploaded PDFs and web pages in a frame of the preview, where they can neither act nor load anything. */
@Controller
class ShownOriginalController {

    private static final String NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    /** The styles and pictures that are in the page itself. */
    private static final String OF_PAGES = NOTHING + "; style-src 'unsafe-inline'; img-src data:; sandbox";

    /** The viewers of browsers do not open a PDF in a sandbox. They are one themselves. */
    private static final String OF_PDFS = NOTHING + "; object-src 'self'; style-src 'unsafe-inline'";

    private final Originals originals;

    ShownOriginalController(Originals originals) {
        this.originals = originals;
    }

    @GetMapping("/editor/originals/{sha256:[0-9a-f]{64}}/shown")
    ResponseEntity<byte[]> show(@PathVariable String sha256, HttpServletResponse response) {
        Original original = originals.find(sha256).orElseThrow(NotFoundException::new);
        SourceFile file = SourceFile.of(original.name(), original.bytes());
        return switch (RawText.Form.of(file)) {
            case PDF -> framed(MediaType.APPLICATION_PDF, OF_PDFS, original.name(), original.bytes(), response);
            case PAGE ->
                framed(
                        new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8),
                        OF_PAGES,
                        original.name(),
                        StillPage.of(markup(file)).getBytes(StandardCharsets.UTF_8),
                        response);
            case SOURCE, DOCUMENT -> throw new NotFoundException();
        };
    }

    private static String markup(SourceFile file) {
        try {
            return file.markup();
        } catch (UnreadableException e) {
            throw new NotFoundException();
        }
    }

    /** The headers of all answers forbid frames, and have been set before. */
    private static ResponseEntity<byte[]> framed(
            MediaType type, String policy, String name, byte[] content, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setHeader("X-DNS-Prefetch-Control", "off");
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
