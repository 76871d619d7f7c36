package org.depesche.article.storing;

import java.util.function.Function;
import org.depesche.article.ArticleMention;
import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;

/** The columns of the table {@code article_mention}, as {@link ArticleMention} maps them. */
enum ArticleMentionColumn implements CopyColumn<ArticleMention> {
    ID(ArticleMention::id),
    ARTICLE_ID(mention -> mention.article().id()),
    ENTITY_ID(mention -> mention.isResolved() ? mention.entity() : null),
    KIND(ArticleMention::kind),
    SPAN_START(ofSpan(Span::start)),
    SPAN_END(ofSpan(Span::end)),
    SURFACE(ArticleMention::surface),
    NAME(ArticleMention::name),
    KEY(mention -> mention.key().key()),
    ORIGIN(ArticleMention::origin),
    CONFIDENCE(ArticleMention::confidence),
    EVIDENCE(ArticleMention::evidence),
    STICKY(ArticleMention::isSticky);

    private final Function<ArticleMention, @Nullable Object> value;

    ArticleMentionColumn(Function<ArticleMention, @Nullable Object> value) {
        this.value = value;
    }

    private static Function<ArticleMention, @Nullable Object> ofSpan(Function<Span, @Nullable Object> part) {
        return mention -> mention.span() == null ? null : part.apply(mention.span());
    }

    @Override
    public @Nullable Object value(ArticleMention mention) {
        return value.apply(mention);
    }
}
