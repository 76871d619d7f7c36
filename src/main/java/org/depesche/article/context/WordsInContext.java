package org.depesche.article.context;

import org.depesche.article.Article;
import org.depesche.tagging.Span;

/**
 * Words of an article with their context in the paragraph, as much as fits on a few lines.
 *
 * @param before the context before the words, from the beginning of a word
 * @param after the context after the words, to the end of a word
 */
public record WordsInContext(String before, String words, String after) {

    /** @param most the number of characters on each side */
    public static WordsInContext of(Article article, Span span, int most) {
        String text = article.text();
        Span block = article.blockSpans().stream()
                .filter(one -> one.contains(span))
                .findFirst()
                .orElse(span);
        int from = Math.max(block.start(), span.start() - most);
        int to = Math.min(block.end(), span.end() + most);
        int blank = text.indexOf(' ', from);
        from = from > block.start() && blank >= 0 && blank < span.start() ? blank + 1 : from;
        int last = text.lastIndexOf(' ', to);
        to = to < block.end() && last >= span.end() ? last : to;
        return new WordsInContext(
                (from > block.start() ? "… " : "") + text.substring(from, span.start()),
                span.of(text),
                text.substring(span.end(), to) + (to < block.end() ? " …" : ""));
    }
}
