package org.depesche.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.depesche.register.Measure;
import org.depesche.register.Measures;
import org.depesche.tagging.Figure;
import org.depesche.tagging.Mention.FigureMention;
import org.depesche.tagging.Period;
import org.depesche.tagging.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A figure in a text.
 *
 * @param start UTF-16 offset into the text
 * @param end exclusive
 * @param surface the words as written
 * @param kind {@code money}, {@code percent}, {@code count} …
 * @param value with magnitudes multiplied out; of a range the middle
 * @param lower the lower bound; null if open below
 * @param upper the upper bound; null if open above
 * @param modifier {@code = ~ ~< ~> > >= < <= range order}
 * @param per the unit of the denominator; null without one
 * @param measure the measure in the words of the text; null if unknown
 * @param counted the measure in the register; null if unknown or hidden
 * @param role {@code from} or {@code to} of a change; null if neither
 * @param change {@code up} or {@code down} if it is the size of a change; else null
 * @param standing {@code source_error} if an editor found an error of the source; else null
 * @param reason the editor's reason; null without one
 */
record FigureResource(
        int start,
        int end,
        String surface,
        String kind,
        BigDecimal value,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        String modifier,
        String unit,
        @Nullable String per,
        @Nullable String measure,
        @Nullable MeasureResource counted,
        @Nullable String role,
        @Nullable String change,
        @Nullable PeriodResource period,
        @Nullable String standing,
        @Nullable String reason) {

    /**
     * A measure of the register.
     *
     * @param id of a merged measure the id of its target
     * @param url the path of its page
     */
    record MeasureResource(int id, String name, String url) {
        static MeasureResource of(Measure measure) {
            return new MeasureResource(measure.id(), measure.name(), measure.url());
        }
    }

    /**
     * The period of a figure.
     *
     * @param text the words that state it; null if the text states none
     * @param start first day; null if open or not resolved
     * @param end last day, inclusive; null if open or not resolved
     * @param found {@code explicit}, {@code relative} to the day of publication, or {@code inferred} from it
     */
    record PeriodResource(
            @Nullable String text,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            String found) {
        static @Nullable PeriodResource of(@Nullable Period period) {
            return period == null
                    ? null
                    : new PeriodResource(
                            period.text(),
                            period.start(),
                            period.end(),
                            period.found().name().toLowerCase(Locale.ROOT));
        }
    }

    /** @param sourceError the editor's remark on an error of the source; null without one */
    static FigureResource of(FigureMention mention, Measures measures, @Nullable String sourceError) {
        Figure figure = mention.figure();
        Quantity quantity = figure.quantity();
        return new FigureResource(
                mention.span().start(),
                mention.span().end(),
                mention.surface(),
                figure.kind().code(),
                quantity.value(),
                quantity.lower(),
                quantity.upper(),
                quantity.modifier().sign(),
                quantity.unit(),
                quantity.per(),
                figure.measure(),
                measures.shown(figure.measureLemma()).map(MeasureResource::of).orElse(null),
                lower(figure.role()),
                lower(figure.change()),
                PeriodResource.of(figure.period()),
                sourceError == null ? null : "source_error",
                sourceError);
    }

    private static @Nullable String lower(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name().toLowerCase(Locale.ROOT);
    }
}
