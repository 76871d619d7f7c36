package org.depesche.reading;

import jakarta.servlet.http.HttpServletRequest;
import org.depesche.article.Article;
import org.depesche.article.Originals;
import org.depesche.web.NotFoundException;
import org.depesche.web.Role;
import org.depesche.web.SiteAddress;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Serves the original files of articles. Editors get the whole file; readers get only their article or nothing, depending
 * on {@link OriginalAccess}.
 */
@Component
class OriginalFiles {

    private final Originals originals;
    private final OriginalAccess readers;
    private final SiteAddress site;
    private final JsonMapper json;

    OriginalFiles(Originals originals, OriginalSettings settings, SiteAddress site, JsonMapper json) {
        this.originals = originals;
        this.readers = settings.originals();
        this.site = site;
        this.json = json;
    }

    /** Whether the user gets the file or a part of it. */
    boolean isThere(Article article, HttpServletRequest request) {
        return article.provenance().sha256() != null
                && (readers == OriginalAccess.READERS || Role.EDITOR.isHeldBy(request));
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
        if (readers == OriginalAccess.EDITORS) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        byte[] item = PublishedItem.of(article, site.of(article.url(), request), json);
        return new Attachment("depesche-" + article.id() + ".json", MediaType.APPLICATION_JSON, item);
    }
}
