package org.depesche.search.criteria;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.depesche.search.query.FigureWanted;

/** Makes criteria for wanted figures. */
public final class FigureCriteria {

    private FigureCriteria() {}

    /** The figures that {@link FigureWanted#matches} accepts. */
    public static Criterion of(FigureWanted wanted) {
        List<Criterion> filter = new ArrayList<>();
        List<Criterion> not = new ArrayList<>();
        if (!wanted.isAnyValue()) {
            filter.add(value(wanted));
            if (wanted.lower() == Double.NEGATIVE_INFINITY) {
                not.add(term(FigureField.OPEN, "above"));
            }
            if (wanted.upper() == Double.POSITIVE_INFINITY) {
                not.add(term(FigureField.OPEN, "below"));
            }
        }
        if (wanted.baseUnit() != null) {
            filter.add(term(FigureField.BASE_UNIT, wanted.baseUnit()));
        }
        if (!wanted.measure().isEmpty()) {
            filter.add(MeasureCriteria.of(wanted.measure(), wanted.lemmas()));
        }
        if (wanted.from() != null) {
            filter.add(new Criterion.FigureDays(FigureField.PERIOD_START, day(wanted.from()), Integer.MAX_VALUE));
        }
        if (wanted.to() != null) {
            filter.add(new Criterion.FigureDays(FigureField.PERIOD_END, Integer.MIN_VALUE, day(wanted.to())));
        }
        return new Criterion.All(List.of(), List.copyOf(filter), List.copyOf(not));
    }

    /** Figures with this value in a field. */
    public static Criterion term(FigureField field, String value) {
        return new Criterion.FigureTerms(field, Set.of(value));
    }

    /** Figures with one of these entities as a subject. */
    public static Criterion ofSubjects(Collection<Integer> entities) {
        return new Criterion.FigureTerms(
                FigureField.SUBJECT, entities.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet()));
    }

    private static int day(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }

    private static Criterion value(FigureWanted wanted) {
        Criterion within = new Criterion.FigureValue(wanted.lower(), wanted.upper());
        return wanted.isExact()
                ? new Criterion.Any(List.of(within, new Criterion.FigureAround((wanted.lower() + wanted.upper()) / 2)))
                : within;
    }
}
