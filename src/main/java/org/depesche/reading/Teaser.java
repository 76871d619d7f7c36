package org.depesche.reading;

import org.depesche.article.Article;
import org.depesche.tagging.Block;
import org.depesche.web.Excerpt;
import org.jspecify.annotations.Nullable;

/** The announcement of an article on the front page, and on that of a day. */
public record Teaser(Article article, String text) {

    /** @param most the greatest length of the text */
    public static Teaser of(Article article, int most) {
        String text = article.blocks().stream()
                .filter(block -> block.kind() == Block.Kind.LEAD || block.kind() == Block.Kind.PARAGRAPH)
                .map(Block::text)
                .findFirst()
                .orElse("");
        return new Teaser(article, Excerpt.of(text, most));
    }

    public @Nullable String language() {
        return article.language() == null ? null : article.language().toLanguageTag();
    }
}
