package org.depesche.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.depesche.register.Slug;
import org.depesche.tagging.Figure;
import org.depesche.tagging.Period;
import org.depesche.tagging.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A figure with the sentence and the article that tell it.
 *
 * @param surface as written
 * @param before what stands before it in its sentence
 * @param after what stands behind it in its sentence
 * @param day of publication
 * @param changed when the article changed last
 */
record ToldFigure(
        long id,
        Figure figure,
        String surface,
        String before,
        String after,
        long article,
        String headline,
        @Nullable LocalDate day,
        @Nullable String source,
        @Nullable String language,
        OffsetDateTime changed) {

    /** The page of its article. */
    public String url() {
        return "/articles/" + article + "/" + Slug.of(headline);
    }

    public @Nullable String measure() {
        return figure.measure();
    }

    public Quantity quantity() {
        return figure.quantity();
    }

    /** The value without a sign, where the sign of the change is printed before it. */
    public BigDecimal value() {
        BigDecimal value = figure.quantity().value();
        return figure.change() == null ? value : value.abs();
    }

    /** The unit, unless it is what the measure already says: "Fahrgäste" are counted in passengers. */
    public String unit() {
        String unit = figure.quantity().unit();
        String measure = figure.measure();
        boolean said = measure != null
                && unit.length() > 3
                && measure.toLowerCase(Locale.ROOT).contains(unit.toLowerCase(Locale.ROOT));
        return said ? "count" : unit;
    }

    /** {@code up} or {@code down} where it is the size of a change; null else. */
    public @Nullable String change() {
        return figure.change() == null ? null : figure.change().name().toLowerCase(Locale.ROOT);
    }

    /** When it holds, unless that is only the article's own date. */
    public @Nullable Period period() {
        Period period = figure.period();
        return period == null || period.found() == Period.Found.INFERRED ? null : period;
    }

    /** First day of its period, else of the article; null: not known. */
    public @Nullable LocalDate from() {
        return figure.period() == null ? null : figure.period().start();
    }

    /** Last day of its period, else of the article; null: not known. */
    public @Nullable LocalDate to() {
        return figure.period() == null ? null : figure.period().end();
    }

    /** The whole sentence. */
    public String sentence() {
        return before + surface + after;
    }
}
