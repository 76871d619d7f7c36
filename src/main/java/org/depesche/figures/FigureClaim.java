package org.depesche.figures;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Figure;
import org.depesche.tagging.FigureReader;
import org.depesche.tagging.SmallLetters;
import org.depesche.tagging.Units;

/**
 * What an article says that something amounts to.
 *
 * <p>Two claims <em>differ</em> if they are about the same and their values cannot both be meant. About the same are they if
 *
 * <ul>
 *   <li>they stand in different articles,
 *   <li>they count the same, and say no more of it: "Stellen" are not "offene Stellen", while "Zahl der Stellen" is no more,
 *   <li>they have the same base unit, so that percentages are never beside percentage points, while millions and billions, or
 *       metres and kilometres, are the same;
 *   <li>both are levels, or both are changes in the same direction; both are where a change began, or neither is,
 *   <li>they hold for the same days: a year is not a day of this year. Where the text says nothing, that is the day of the
 *       article,
 *   <li>they are told of the same: they name at least one in common, and of each kind of which both name someone or
 *       something at least one. Of whom nobody is named, nobody can be told otherwise.
 * </ul>
 *
 * <p>That their values cannot both be meant says {@link Leeway}.
 *
 * @param measure what is counted: another one for another measure of the register
 * @param surface the value as written
 * @param subjects whom and what it is told of, by kind
 */
record Claim(
        String measure,
        Figure figure,
        String surface,
        long article,
        Locale language,
        Map<EntityKind, ? extends Set<Integer>> subjects) {

    /** What "Zahl der Beschäftigten" has more than "Beschäftigte" and yet says no more. */
    private static final Set<String> EMPTY = Set.of(
            "zahl", "anzahl", "number", "total", "gesamt", "der", "die", "das", "des", "den", "dem", "von", "the", "of",
            "a");

    boolean isAboutTheSameAs(Claim other) {
        return article != other.article
                && measure.equals(other.measure)
                && words().equals(other.words())
                && base().equals(other.base())
                && figure.change() == other.figure.change()
                && isBeginning() == other.isBeginning()
                && isOfSameTime(other)
                && isOfSameSubject(other);
    }

    boolean differsFrom(Claim other) {
        return isAboutTheSameAs(other)
                && Leeway.of(figure.quantity(), surface).isApartFrom(Leeway.of(other.figure.quantity(), other.surface));
    }

    /** What is said of it beside the word itself, for which one measure of the register may have several. */
    private Set<String> words() {
        String said = figure.measure() == null ? "" : figure.measure();
        return Arrays.stream(said.split("[^\\p{L}\\p{N}-]+"))
                .filter(word -> !word.isBlank() && !EMPTY.contains(SmallLetters.of(word)))
                .map(word -> FigureReader.lemma(word, language))
                .filter(lemma -> !lemma.equals(figure.measureLemma()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String base() {
        return Units.base(figure.quantity().unit(), figure.quantity().per()).code();
    }

    private boolean isBeginning() {
        return figure.role() == Figure.Role.FROM;
    }

    private boolean isOfSameTime(Claim other) {
        if (figure.period() == null || other.figure.period() == null) {
            return false;
        }
        LocalDate start = figure.period().start();
        LocalDate end = figure.period().end();
        return (start != null || end != null)
                && Objects.equals(start, other.figure.period().start())
                && Objects.equals(end, other.figure.period().end());
    }

    private boolean isOfSameSubject(Claim other) {
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

    /** Entities by their kind. */
    static Map<EntityKind, Set<Integer>> byKind(Collection<Integer> ids, Function<Integer, EntityKind> kinds) {
        Map<EntityKind, Set<Integer>> byKind = new EnumMap<>(EntityKind.class);
        ids.forEach(id ->
                byKind.computeIfAbsent(kinds.apply(id), kind -> new TreeSet<>()).add(id));
        return byKind;
    }
}
