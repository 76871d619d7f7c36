package org.depesche.figures;

import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.depesche.article.context.FigureInContext;
import org.depesche.register.Measure;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Figure;
import org.depesche.tagging.FigureReader;
import org.depesche.tagging.Period;
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
 * @param subjects the ids of the subjects, by kind
 */
record FigureClaim(String measure, FigureInContext said, Map<EntityKind, Set<Integer>> subjects) {

    static FigureClaim of(Measure measure, FigureInContext said, int[] subjects, Function<Integer, EntityKind> kinds) {
        return new FigureClaim(
                String.valueOf(measure.id()),
                said,
                IntStream.of(subjects).boxed().collect(Collectors.groupingBy(kinds, Collectors.toSet())));
    }

    private Figure figure() {
        return said.figure();
    }

    boolean isAboutTheSameAs(FigureClaim other) {
        return said.article().id() != other.said.article().id()
                && measure.equals(other.measure)
                && words().equals(other.words())
                && base().equals(other.base())
                && figure().change() == other.figure().change()
                && isBeginning() == other.isBeginning()
                && isOfSameTime(other)
                && isOfSameSubject(other);
    }

    boolean differsFrom(FigureClaim other) {
        return isAboutTheSameAs(other) && tolerance().isApartFrom(other.tolerance());
    }

    private Tolerance tolerance() {
        return Tolerance.of(figure().quantity(), said.quotation().surface());
    }

    /** The lemmas of the words beside the noun of the measure. */
    private Set<String> words() {
        String language = said.article().language();
        Set<String> words = FigureReader.lemmas(
                figure().measure(), language == null ? Locale.GERMAN : Locale.forLanguageTag(language));
        words.removeIf(lemma -> lemma.equals(figure().measureLemma()));
        return words;
    }

    private String base() {
        return Units.base(figure().quantity().unit(), figure().quantity().per()).code();
    }

    private boolean isBeginning() {
        return figure().role() == Figure.Role.FROM;
    }

    private boolean isOfSameTime(FigureClaim other) {
        Period own = figure().period();
        Period others = other.figure().period();
        return own != null
                && others != null
                && (own.start() != null || own.end() != null)
                && Objects.equals(own.start(), others.start())
                && Objects.equals(own.end(), others.end());
    }

    private boolean isOfSameSubject(FigureClaim other) {
        boolean shared = false;
        for (Map.Entry<EntityKind, Set<Integer>> kind : subjects.entrySet()) {
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
}
