package org.depesche.api;

import java.math.BigDecimal;
import java.util.Locale;
import org.depesche.register.Measures;
import org.depesche.tagging.Figure;
import org.depesche.tagging.Mention.FigureMention;
import org.depesche.tagging.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A number named in the text.
 *
 * @param start UTF-16 offset into the text
 * @param end exclusive
 * @param surface the words as written
 * @param kind {@code money}, {@code percent}, {@code count} …
 * @param value magnitudes multiplied out; of a range the middle
 * @param lower the least it can be; null if open below
 * @param upper the most it can be; null if open above
 * @param modifier how it is meant: {@code = ~ ~< ~> > >= < <= range order}
 * @param per what it is counted by; null if by nothing
 * @param measure what it counts, in the words of the text; null if the text does not say
 * @param role {@code from} or {@code to} of a change; null if neither
 * @param counted the same in the register; null if the text does not say, if it is not known yet, or hidden
 * @param change {@code up} or {@code down} where it is the size of a change; null if it is not
 * @param standing {@code source_error} where an editor found that the source has it wrong; null if nobody says so
 * @param reason why; null if nobody says so
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

    /** @param sourceError why the source has it wrong; null if nobody says so */
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
                figure.period() == null ? null : PeriodResource.of(figure.period()),
                sourceError == null ? null : "source_error",
                sourceError);
    }

    private static @Nullable String lower(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name().toLowerCase(Locale.ROOT);
    }
}
