package org.depesche.article;

import jakarta.persistence.Embeddable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines that are printed above the text of an article.
 *
 * @param headlineGuessed whether the headline is the first sentence of the body, because the file has none
 */
@Embeddable
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
        // a row without a byline may have an empty list of authors
        byline = byline == null || byline.printed() == null ? null : byline;
    }

    /** The byline as printed; null if there is none. */
    public @Nullable String printedByline() {
        return byline == null ? null : byline.printed();
    }

    public List<String> authors() {
        return byline == null ? List.of() : byline.authors();
    }
}
