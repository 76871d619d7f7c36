package org.depesche.figures;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.depesche.article.context.FigureInContext;
import org.depesche.tagging.Period;
import org.jspecify.annotations.Nullable;

/** The columns of a file of figures. Addresses begin with that of the site. */
enum FigureColumn {
    ID((figure, site) -> figure.id()),
    KIND((figure, site) -> figure.figure().kind().code()),
    VALUE((figure, site) -> figure.figure().quantity().value()),
    LOWER((figure, site) -> figure.figure().quantity().lower()),
    UPPER((figure, site) -> figure.figure().quantity().upper()),
    MODIFIER((figure, site) -> figure.figure().quantity().modifier().sign()),
    UNIT((figure, site) -> figure.figure().quantity().unit()),
    PER((figure, site) -> figure.figure().quantity().per()),
    MEASURE((figure, site) -> figure.figure().measure()),
    MEASURE_NAME(
            (figure, site) -> figure.counted() == null ? null : figure.counted().name()),
    MEASURE_URL((figure, site) ->
            figure.counted() == null ? null : site + figure.counted().url()),
    QUALIFIER((figure, site) -> figure.figure().qualifier()),
    SUBJECT((figure, site) -> figure.subject() == null ? null : figure.subject().name()),
    SUBJECT_URL((figure, site) ->
            figure.subject() == null ? null : site + figure.subject().url()),
    PERIOD_FROM(ofPeriod(Period::start)),
    PERIOD_TO(ofPeriod(Period::end)),
    PERIOD_FOUND(ofPeriod(period -> period.found().name().toLowerCase(Locale.ROOT))),
    SURFACE((figure, site) -> figure.quotation().surface()),
    SENTENCE((figure, site) -> figure.quotation().sentence()),
    ARTICLE((figure, site) -> figure.article().id()),
    URL((figure, site) -> site + figure.article().url()),
    HEADLINE((figure, site) -> figure.article().headline()),
    PUBLISHED((figure, site) -> figure.article().day()),
    SOURCE((figure, site) -> figure.article().source()),
    STANDING((figure, site) -> figure.sourceError() == null ? null : "source_error"),
    STANDING_REASON((figure, site) -> figure.sourceError());

    private final BiFunction<FigureInContext, String, @Nullable Object> value;

    FigureColumn(BiFunction<FigureInContext, String, @Nullable Object> value) {
        this.value = value;
    }

    private static BiFunction<FigureInContext, String, @Nullable Object> ofPeriod(
            Function<Period, @Nullable Object> part) {
        return (figure, site) -> figure.figure().period() == null
                ? null
                : part.apply(figure.figure().period());
    }

    static List<String> names() {
        return Stream.of(values())
                .map(column -> column.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** A cell for each column. */
    static @Nullable Object[] cells(FigureInContext figure, String site) {
        return Stream.of(values())
                .map(column -> column.value.apply(figure, site))
                .toArray();
    }
}
