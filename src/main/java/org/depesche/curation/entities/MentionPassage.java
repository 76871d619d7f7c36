package org.depesche.curation.entities;

import java.time.LocalDate;
import java.util.List;
import org.depesche.article.Article;
import org.depesche.article.context.WordsInContext;
import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;

/**
 * A mention with its context, for an editor who decides which entity is meant.
 *
 * @param inText whether it is part of the text; a source may also name an entity beside it
 * @param before the text before the words, from the beginning of a word
 */
record MentionPassage(long mention, boolean inText, String before, String words, String after) {

    private static final int AROUND = 110;

    /** The mentions of one entity in one article. */
    record InArticle(
            long article,
            String url,
            String headline,
            @Nullable String language,
            @Nullable LocalDate day,
            @Nullable String source,
            List<MentionPassage> passages) {}

    static MentionPassage beside(long mention, String name) {
        return new MentionPassage(mention, false, "", name, "");
    }

    /** The words of a span, with as much of their paragraph as fits on two or three lines. */
    static MentionPassage at(long mention, Article article, Span span) {
        WordsInContext around = WordsInContext.of(article, span, AROUND);
        return new MentionPassage(mention, true, around.before(), around.words(), around.after());
    }
}
