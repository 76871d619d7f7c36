package org.depesche.home;

import java.util.Locale;
import org.depesche.article.Article;
import org.depesche.article.Published;
import org.depesche.tagging.Block;
import org.depesche.web.Excerpt;
import org.jspecify.annotations.Nullable;

/** The announcement of an article on the front page. */
record Teaser(
        String url,
        @Nullable String kicker,
        String headline,
        String text,
        @Nullable String source,
        @Nullable String section,
        @Nullable Published published,
        @Nullable String language) {

    /** @param most the greatest length of the text */
    static Teaser of(Article article, int most) {
        Locale language = article.language();
        String text = article.blocks().stream()
                .filter(block -> block.kind() == Block.Kind.LEAD || block.kind() == Block.Kind.PARAGRAPH)
                .map(Block::text)
                .findFirst()
                .orElse("");
        return new Teaser(
                article.url(),
                article.heading().kicker(),
                article.headline(),
                Excerpt.of(text, most),
                article.source(),
                article.publication().section(),
                article.published(),
                language == null ? null : language.toLanguageTag());
    }
}
