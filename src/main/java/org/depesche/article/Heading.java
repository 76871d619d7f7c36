package org.depesche.article;

import org.jspecify.annotations.Nullable;

/**
 * The lines that are printed above the text of an article.
 *
 * @param headlineGuessed whether the headline is the first sentence of the body, because the file has none
 */
public record Heading(
        String headline,
        boolean headlineGuessed,
        @Nullable String kicker,
        @Nullable Byline byline,
        @Nullable Dateline dateline) {

    public Heading {
        if (headline.isBlank()) {
            throw new IllegalArgumentException("An article without a headline");
        }
    }
}
