package org.depesche.reading;

import java.time.OffsetDateTime;
import java.util.Locale;
import org.depesche.article.Article;
import org.springframework.http.HttpStatus;

/** Who may see an article, and what the others are told. */
enum Visibility {
    USABLE(HttpStatus.OK),
    /** Not yet: as if it were not there. */
    EMBARGO(HttpStatus.NOT_FOUND),
    WITHHELD(HttpStatus.NOT_FOUND),
    CANCELED(HttpStatus.GONE),
    LEGAL(HttpStatus.UNAVAILABLE_FOR_LEGAL_REASONS);

    private final HttpStatus status;

    Visibility(HttpStatus status) {
        this.status = status;
    }

    static Visibility of(Article article, OffsetDateTime now) {
        OffsetDateTime embargo = article.embargo();
        return switch (article.pubstatus()) {
            case USABLE -> embargo != null && embargo.isAfter(now) ? EMBARGO : USABLE;
            case WITHHELD -> article.isWithheldLegally() ? LEGAL : WITHHELD;
            case CANCELED -> article.isWithheldLegally() ? LEGAL : CANCELED;
        };
    }

    /** What readers get instead of the article. */
    HttpStatus status() {
        return status;
    }

    /** As in the messages. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
