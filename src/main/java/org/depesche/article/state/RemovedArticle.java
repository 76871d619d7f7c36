package org.depesche.article.state;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The notice for readers on an article that they could see once, but not now. A notice on a legal withdrawal shows
 * nothing of the article.
 *
 * @param legal whether the article was withdrawn for legal reasons
 * @param forNow whether it may return, because it is hidden and not withdrawn
 * @param because the reason for readers
 * @param headline null: readers may not see it
 * @param day the day of publication; null: unknown, or readers may not see it
 * @param language the language of the headline
 */
public record RemovedArticle(
        boolean legal,
        boolean forNow,
        @Nullable String because,
        @Nullable String headline,
        @Nullable LocalDate day,
        @Nullable String language) {

    /** The notice's part of a message key. */
    public String code() {
        return legal ? "legal" : forNow ? "withheld" : "canceled";
    }
}
