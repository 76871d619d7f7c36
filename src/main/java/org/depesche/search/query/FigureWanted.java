package org.depesche.search.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.depesche.register.Measure;
import org.depesche.register.Measures;
import org.depesche.search.words.Language;
import org.depesche.tagging.BaseUnit;
import org.depesche.tagging.Figure;
import org.depesche.tagging.FigureReader;
import org.depesche.tagging.Period;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.SmallLetters;
import org.depesche.tagging.Units;
import org.jspecify.annotations.Nullable;

/**
 * The figures to find: of a dimension, with a value within the bounds, or with a range around the value if it is a single
 * one; with a measure and a period of the same figure. "Mehr als 50" does not match more than 100, although it may be.
 *
 * @param baseUnit in lower case; null: any
 * @param lower in the base unit; minus infinity: open
 * @param upper in the base unit; plus infinity: open
 * @param measure all words of the measure in lower case; empty: any measure
 * @param written the same words with the small words between them, as typed: "umsatz pro jahr"
 * @param lemmas of measures with this name in the register; empty: none
 * @param from first day of the time around the period; null: open
 * @param to last day of that time; null: open
 */
public record FigureWanted(
        @Nullable String baseUnit,
        double lower,
        double upper,
        List<String> measure,
        List<String> written,
        Set<String> lemmas,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Any value, measure and period. */
    static final FigureWanted ANY = new FigureWanted(
            null, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, List.of(), List.of(), Set.of(), null, null);

    /** The tolerance of "about" to either side: 600 is about 589, and about 550. */
    private static final double ABOUT = 0.1;

    /** More than the error of doubles that were multiplied in another order. */
    private static final double EPSILON = 1e-9;

    private static final String NO_UNIT = "count";

    static FigureWanted of(FigureReader.Expression expression) {
        Quantity quantity = expression.quantity();
        BaseUnit base = Units.base(quantity.unit(), quantity.per());
        boolean any = quantity.unit().equals(NO_UNIT) && quantity.per() == null;
        double low = bound(base, quantity.lower(), Double.NEGATIVE_INFINITY);
        double high = bound(base, quantity.upper(), Double.POSITIVE_INFINITY);
        double lower = low - Math.abs(low) * EPSILON;
        double upper = high + Math.abs(high) * EPSILON;
        switch (quantity.modifier()) {
            case ABOUT -> {
                lower = low - Math.abs(low) * ABOUT;
                upper = high + Math.abs(high) * ABOUT;
            }
            case NEARLY -> lower = low - Math.abs(low) * ABOUT;
            case GOOD -> upper = high + Math.abs(high) * ABOUT;
            case MORE -> lower = low + Math.abs(low) * EPSILON;
            case LESS -> upper = high - Math.abs(high) * EPSILON;
            default -> {}
        }
        return new FigureWanted(
                any ? null : SmallLetters.of(base.code()),
                infinite(lower, -1),
                infinite(upper, 1),
                List.of(),
                List.of(),
                Set.of(),
                null,
                null);
    }

    /**
     * The same value of a measure in a period.
     *
     * @param typed the words with the small words between them
     */
    FigureWanted of(List<String> words, List<String> typed, @Nullable LocalDate first, @Nullable LocalDate last) {
        return new FigureWanted(baseUnit, lower, upper, List.copyOf(words), List.copyOf(typed), Set.of(), first, last);
    }

    /**
     * The same with the lemmas of measures that have this name in the register. If a measure has the typed name, small words
     * count as other words do.
     */
    public FigureWanted in(Measures register) {
        if (measure.isEmpty()) {
            return this;
        }
        String name = String.join(" ", written);
        List<Measure> named = register.called(name).stream()
                .filter(one -> one.name().equalsIgnoreCase(name))
                .toList();
        return measure.equals(written) || named.isEmpty()
                ? among(measure, register.called(String.join(" ", measure)))
                : among(written, named);
    }

    private FigureWanted among(List<String> words, List<Measure> measures) {
        return new FigureWanted(baseUnit, lower, upper, words, written, MeasureTerms.lemmas(measures), from, to);
    }

    public boolean isAnyValue() {
        return lower == Double.NEGATIVE_INFINITY && upper == Double.POSITIVE_INFINITY;
    }

    private static double bound(BaseUnit base, @Nullable BigDecimal bound, double open) {
        return bound == null ? open : base.convert(bound);
    }

    /** Repairs infinity minus infinity, which is no number. */
    private static double infinite(double value, int sign) {
        return Double.isNaN(value) ? sign * Double.POSITIVE_INFINITY : value;
    }

    /** Whether the bounds enclose a single value. */
    public boolean isExact() {
        return Double.isFinite(lower) && upper - lower <= 4 * EPSILON * Math.max(Math.abs(lower), Math.abs(upper));
    }

    /** Whether a figure matches; the query of an index finds the same figures. */
    public boolean matches(Figure figure, Language language) {
        Quantity quantity = figure.quantity();
        BaseUnit base = Units.base(quantity.unit(), quantity.per());
        return (baseUnit == null || baseUnit.equals(SmallLetters.of(base.code())))
                && matchesPeriod(figure.period())
                && matchesMeasure(figure, language)
                && (isAnyValue() || matchesValue(quantity, base));
    }

    private boolean matchesPeriod(@Nullable Period period) {
        LocalDate start = period == null ? null : period.start();
        LocalDate end = period == null ? null : period.end();
        return (from == null || start != null && !start.isBefore(from))
                && (to == null || end != null && !end.isAfter(to));
    }

    private boolean matchesMeasure(Figure figure, Language language) {
        String lemma = figure.measureLemma();
        if (measure.isEmpty() || lemma != null && lemmas.contains(SmallLetters.of(lemma))) {
            return true;
        }
        Set<String> terms = MeasureTerms.of(figure.measure(), language);
        return measure.stream().allMatch(word -> MeasureTerms.matches(terms, word));
    }

    private boolean matchesValue(Quantity quantity, BaseUnit base) {
        if (lower == Double.NEGATIVE_INFINITY && quantity.lower() != null && quantity.upper() == null
                || upper == Double.POSITIVE_INFINITY && quantity.lower() == null) {
            return false;
        }
        double value = base.convert(quantity.value());
        if (value >= lower && value <= upper) {
            return true;
        }
        if (!isExact() || quantity.lower() == null || quantity.upper() == null) {
            return false;
        }
        double middle = (lower + upper) / 2;
        return base.convert(quantity.lower()) <= middle && middle <= base.convert(quantity.upper());
    }
}
