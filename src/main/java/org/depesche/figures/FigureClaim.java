package org.depesche.figures;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Figure;
import org.depesche.tagging.FigureReader;
import org.depesche.tagging.Units;

/**
 * An assertion of an article: the value of a measure, for a subject and a time.
 *
 * <p>Two claims <em>differ</em> if they are about the same thing and their values exclude each other. They are about the
 * same thing if
 *
 * <ul>
 *   <li>they are in different articles,
 *   <li>they have the same measure with the same qualification: "Stellen" are not "offene Stellen", but the same as "Zahl
 *       der Stellen",
 *   <li>they have the same base unit: percentages and percentage points never compare, millions and billions, or metres and
 *       kilometres, do,
 *   <li>both are levels, or both are changes in the same direction; both are the beginning of a change, or neither is,
 *   <li>they hold for the same days: a year is not a day of this year. Without a time in the text, that is the day of the
 *       article,
 *   <li>they share a subject, and of each kind of subjects that both name they share one. Claims without a named subject
 *       never differ.
 * </ul>
 *
 * <p>{@link Tolerance} decides whether values exclude each other.
 *
 * @param measure the id of the measure
 * @param surface the value as written
 * @param subjects the ids of the subjects, by kind
 */
record FigureClaim(
        String measure,
        Figure figure,
        String surface,
        long article,
        Locale language,
        Map<EntityKind, ? extends Set<Integer>> subjects) {

    boolean isAboutTheSameAs(FigureClaim other) {
        return article != other.article
                && measure.equals(other.measure)
                && words().equals(other.words())
                && base().equals(other.base())
                && figure.change() == other.figure.change()
                && isBeginning() == other.isBeginning()
                && isOfSameTime(other)
                && isOfSameSubject(other);
    }

    boolean differsFrom(FigureClaim other) {
        return isAboutTheSameAs(other)
                && Tolerance.of(figure.quantity(), surface)
                        .isApartFrom(Tolerance.of(other.figure.quantity(), other.surface));
    }

    /** The lemmas of the words beside the noun of the measure. */
    private Set<String> words() {
        Set<String> words = FigureReader.lemmas(figure.measure(), language);
        words.removeIf(lemma -> lemma.equals(figure.measureLemma()));
        return words;
    }

    private String base() {
        return Units.base(figure.quantity().unit(), figure.quantity().per()).code();
    }

    private boolean isBeginning() {
        return figure.role() == Figure.Role.FROM;
    }

    private boolean isOfSameTime(FigureClaim other) {
        if (figure.period() == null || other.figure.period() == null) {
            return false;
        }
        LocalDate start = figure.period().start();
        LocalDate end = figure.period().end();
        return (start != null || end != null)
                && Objects.equals(start, other.figure.period().start())
                && Objects.equals(end, other.figure.period().end());
    }

    private boolean isOfSameSubject(FigureClaim other) {
        boolean shared = false;
        for (Map.Entry<EntityKind, ? extends Set<Integer>> kind : subjects.entrySet()) {
            Collection<Integer> others = other.subjects.get(kind.getKey());
            if (others == null || others.isEmpty() || kind.getValue().isEmpty()) {
                continue;
            }
            if (Collections.disjoint(kind.getValue(), others)) {
                return false;
            }
            shared = true;
        }
        return shared;
    }

    /** Groups entities by their kind. */
    static Map<EntityKind, Set<Integer>> byKind(Collection<Integer> ids, Function<Integer, EntityKind> kinds) {
        Map<EntityKind, Set<Integer>> byKind = new EnumMap<>(EntityKind.class);
        ids.forEach(id ->
                byKind.computeIfAbsent(kinds.apply(id), kind -> new TreeSet<>()).add(id));
        return byKind;
    }
}
