package org.depesche.reading;

import jakarta.servlet.http.HttpServletRequest;
import org.depesche.article.Article;
import org.depesche.article.Originals;
import org.depesche.export.ExportAccess;
import org.depesche.export.ExportFormat;
import org.depesche.web.NotFoundException;
import org.depesche.web.Role;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Serves the original files of articles. Editors get the whole file; readers get their article or nothing: the file may
 * contain internal notes, unpublished articles and errors that an editor has corrected since.
 */
@Component
class OriginalFiles {

    private final Originals originals;
    private final ExportAccess access;

    OriginalFiles(Originals originals, ExportAccess access) {
        this.originals = originals;
        this.access = access;
    }

    /** Whether the user gets the file or a part of it. */
    boolean isThere(Article article, HttpServletRequest request) {
        return article.provenance().sha256() != null && access.isOpenTo(request);
    }

    /** @throws ResponseStatusException if the user gets nothing */
    Attachment of(Article article, HttpServletRequest request) {
        String sha256 = article.provenance().sha256();
        if (sha256 == null) {
            throw new NotFoundException();
        }
        if (Role.EDITOR.isHeldBy(request)) {
            return originals
                    .find(sha256)
                    .map(file -> new Attachment(file.name(), MediaType.APPLICATION_OCTET_STREAM, file.bytes()))
                    .orElseThrow(NotFoundException::new);
        }
        return Attachment.of(article, ExportFormat.NINJS, access.outgoing(article, request));
    }
}
