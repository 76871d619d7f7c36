package org.depesche.reading;

import org.depesche.article.state.RemovedArticle;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The article was published once, but readers may no longer see it. */
public final class ArticleGoneException extends ResponseStatusException {

    private final transient RemovedArticle absence;

    ArticleGoneException(RemovedArticle absence) {
        super(absence.legal() ? HttpStatus.UNAVAILABLE_FOR_LEGAL_REASONS : HttpStatus.GONE);
        this.absence = absence;
    }

    /** The explanation for readers. */
    public RemovedArticle absence() {
        return absence;
    }
}
