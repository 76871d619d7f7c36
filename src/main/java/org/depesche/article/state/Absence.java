package org.depesche.article.state;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What readers are told of an article that they saw once and may not see now. Of what was withdrawn because the law demanded
 * it they learn nothing that it said.
 *
 * @param legal whether it was
 * @param forNow whether it may come back: it is not withdrawn
 * @param because why they do not see it
 * @param headline null: not to be told
 * @param day of publication; null: not known, or not to be told
 * @param language of the headline
 */
public record Absence(
        boolean legal,
        boolean forNow,
        @Nullable String because,
        @Nullable String headline,
        @Nullable LocalDate day,
        @Nullable String language) {

    /** As in the messages. */
    public String code() {
        return legal ? "legal" : forNow ? "withheld" : "canceled";
    }
}
