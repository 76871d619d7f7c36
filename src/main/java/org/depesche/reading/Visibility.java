package org.depesche.reading;

import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import org.depesche.article.Article;
import org.depesche.web.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Who may see an article, and what the others are told. */
public enum Visibility {
    USABLE(HttpStatus.OK),
    /** Not yet. That there is something to come is nobody's business: as if it were not there. */
    EMBARGO(HttpStatus.NOT_FOUND),
    /** Not published by its source: as if it were not there. */
    UNPUBLISHED(HttpStatus.NOT_FOUND),
    /** By an editor, for the time being. */
    WITHHELD(HttpStatus.GONE),
    CANCELED(HttpStatus.GONE),
    LEGAL(HttpStatus.UNAVAILABLE_FOR_LEGAL_REASONS);

    private final HttpStatus status;

    Visibility(HttpStatus status) {
        this.status = status;
    }

    /** What an article is to readers at a moment. */
    public static Visibility of(Article article, OffsetDateTime now) {
        OffsetDateTime embargo = article.embargo();
        boolean early = embargo != null && embargo.isAfter(now);
        return switch (article.pubstatus()) {
            case USABLE -> early ? EMBARGO : USABLE;
            case WITHHELD -> article.withheldBecause() != null ? WITHHELD : early ? EMBARGO : UNPUBLISHED;
            case CANCELED -> article.isWithheldLegally() ? LEGAL : CANCELED;
        };
    }

    /**
     * An article for whoever asks for it: editors see all.
     *
     * @throws ResponseStatusException with what others get instead
     */
    static Article shown(Optional<Article> asked, HttpServletRequest request) {
        Article article = asked.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Visibility visibility = of(article, OffsetDateTime.now());
        boolean editor = Role.EDITOR.isHeldBy(request);
        if (visibility != USABLE && !editor) {
            throw new ResponseStatusException(visibility.status());
        }
        return article;
    }

    /** What readers get instead of the article. */
    public HttpStatus status() {
        return status;
    }

    /** As in the messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
