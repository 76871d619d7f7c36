package org.depesche.article.storing;

import java.util.function.Function;
import org.depesche.article.ArticleFigure;
import org.depesche.tagging.Figure;
import org.depesche.tagging.Period;
import org.jspecify.annotations.Nullable;

/** The columns of the table {@code article_figure}, as {@link ArticleFigure} is mapped to them. */
enum ArticleFigureColumn implements CopyColumn<ArticleFigure> {
    ID(ArticleFigure::id),
    ARTICLE_ID(mention -> mention.article().id()),
    SPAN_START(mention -> mention.span().start()),
    SPAN_END(mention -> mention.span().end()),
    SURFACE(ArticleFigure::surface),
    SENTENCE_START(mention -> mention.sentence().start()),
    SENTENCE_END(mention -> mention.sentence().end()),
    KIND(ofFigure(Figure::kind)),
    VALUE(ofFigure(figure -> figure.quantity().value())),
    LOWER(ofFigure(figure -> figure.quantity().lower())),
    UPPER(ofFigure(figure -> figure.quantity().upper())),
    MODIFIER(ofFigure(figure -> figure.quantity().modifier())),
    UNIT(ofFigure(figure -> figure.quantity().unit())),
    PER(ofFigure(figure -> figure.quantity().per())),
    MEASURE(ofFigure(Figure::measure)),
    MEASURE_LEMMA(ofFigure(Figure::measureLemma)),
    ROLE(ofFigure(Figure::role)),
    CHANGE(ofFigure(Figure::change)),
    PERIOD_TEXT(ofPeriod(Period::text)),
    PERIOD_START(ofPeriod(Period::start)),
    PERIOD_END(ofPeriod(Period::end)),
    PERIOD_FOUND(ofPeriod(Period::found)),
    ORIGIN(ArticleFigure::origin),
    STICKY(ArticleFigure::isSticky);

    private final Function<ArticleFigure, @Nullable Object> value;

    ArticleFigureColumn(Function<ArticleFigure, @Nullable Object> value) {
        this.value = value;
    }

    private static Function<ArticleFigure, @Nullable Object> ofFigure(Function<Figure, @Nullable Object> part) {
        return mention -> part.apply(mention.figure());
    }

    private static Function<ArticleFigure, @Nullable Object> ofPeriod(Function<Period, @Nullable Object> part) {
        return ofFigure(figure -> figure.period() == null ? null : part.apply(figure.period()));
    }

    @Override
    public @Nullable Object value(ArticleFigure mention) {
        return value.apply(mention);
    }
}
