package org.depesche.curation;

import java.time.LocalDate;
import java.util.List;
import org.depesche.article.Article;
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
        String text = article.text();
        Span block = article.blockSpans().stream()
                .filter(one -> one.contains(span))
                .findFirst()
                .orElse(span);
        int from = Math.max(block.start(), span.start() - AROUND);
        int to = Math.min(block.end(), span.end() + AROUND);
        int blank = text.indexOf(' ', from);
        from = from > block.start() && blank >= 0 && blank < span.start() ? blank + 1 : from;
        int last = text.lastIndexOf(' ', to);
        to = to < block.end() && last >= span.end() ? last : to;
        return new Passage(
                mention,
                true,
                (from > block.start() ? "… " : "") + text.substring(from, span.start()),
                span.of(text),
                text.substring(span.end(), to) + (to < block.end() ? " …" : ""));
    }
}
