package org.depesche.curation;

import java.time.LocalDate;
import java.util.List;
import org.depesche.article.Article;
import org.depesche.article.Surroundings;
import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;

/**
 * A mention in its sentence, for an editor who says whose it is.
 *
 * @param told whether it stands in the text: a source may name somebody beside it
 * @param before what stands before the words, from the beginning of a word
 */
record Passage(long mention, boolean told, String before, String words, String after) {

    private static final int AROUND = 110;

    /** The mentions of one entity in one article. */
    record InArticle(
            long article,
            String url,
            String headline,
            @Nullable String language,
            @Nullable LocalDate day,
            @Nullable String source,
            List<Passage> passages) {}

    static Passage untold(long mention, String name) {
        return new Passage(mention, false, "", name, "");
    }

    /** The words at a place, with as much of their paragraph as fits on two or three lines. */
    static Passage at(long mention, Article article, Span span) {
        Surroundings around = Surroundings.of(article, span, AROUND);
        return new Passage(mention, true, around.before(), around.words(), around.after());
    }
}
