package org.depesche.search.criteria;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.depesche.search.Facet;
import org.jspecify.annotations.Nullable;

/**
 * The condition on which articles or figures are found, and their score. Engines only translate it. Equal criteria find the
 * same in a snapshot of an index, so they are keys of caches.
 */
public sealed interface Criterion {

    /**
     * How much a form of a word counts: the exact form most, then the base form, then a part of a compound. These are whole
     * numbers, since an engine without weights of terms can count a term several times.
     */
    enum Weight {
        EXACT(8),
        BASE(3),
        VERB(3),
        PART(1);

        private final int times;

        Weight(int times) {
            this.times = times;
        }

        /** The share of an occurrence of the exact form. */
        public float share() {
            return (float) times / EXACT.times;
        }
    }

    /** A term under which an article may have a word. */
    record Form(String term, Weight weight) {}

    /**
     * Without required ones: everything but the excluded.
     *
     * @param must all required; the scores add up
     * @param filter all required, without a score
     * @param not none allowed
     */
    record All(List<Criterion> must, List<Criterion> filter, List<Criterion> not) implements Criterion {

        public static final All EVERYTHING = filtering(List.of());

        /** Requires all of these, without a score. */
        public static All filtering(List<Criterion> filter) {
            return new All(List.of(), List.copyOf(filter), List.of());
        }
    }

    /** Finds nothing. */
    enum Nothing implements Criterion {
        NOTHING
    }

    /** At least one; the scores add up. */
    record Any(List<Criterion> of) implements Criterion {

        /** The only one by itself. */
        static Criterion of(List<Criterion> criteria) {
            return criteria.size() == 1 ? criteria.getFirst() : new Any(criteria);
        }
    }

    /**
     * At least one; the best score counts.
     *
     * @param tie the share of the other scores
     */
    record Best(List<Criterion> of, float tie) implements Criterion {}

    /** One with a score multiplied by the boost. */
    record Boosted(Criterion of, float boost) implements Criterion {}

    /** One with a score of 1. */
    record Constant(Criterion of) implements Criterion {}

    /** A word in any of these forms, which score as one word. */
    record Forms(TextField field, List<Form> forms) implements Criterion {}

    /** One of these terms, without a score. */
    record TextTerms(TextField field, Set<String> terms) implements Criterion {}

    /**
     * Words in a row.
     *
     * @param positions the terms of each word, one of which suffices
     * @param slop the most positions that the words may be moved
     */
    record Row(TextField field, List<List<String>> positions, int slop) implements Criterion {

        /** Whether any of the words may have several forms. */
        public boolean isInflected() {
            return positions.stream().anyMatch(terms -> terms.size() > 1);
        }
    }

    /**
     * A word with this beginning.
     *
     * @param letters the spellings of each letter
     */
    record Beginning(TextField field, List<Set<String>> letters) implements Criterion {}

    /**
     * Articles that name one of these entities; without entities, none.
     *
     * @param entities ids before merges
     */
    record Naming(Set<Integer> entities) implements Criterion {

        public Naming {
            entities = Set.copyOf(entities);
        }
    }

    /**
     * Articles with one of the values; without values, none.
     *
     * @param facet source, section, language, or kind of figures
     */
    record Valued(Facet facet, Set<String> values) implements Criterion {

        public Valued {
            values = Set.copyOf(values);
        }
    }

    /** Articles of these days, both inclusive; null: open. */
    record Published(@Nullable LocalDate from, @Nullable LocalDate to) implements Criterion {}

    /** Articles that name such a figure. */
    record WithFigure(Criterion figure) implements Criterion {}

    /** The figures of such articles. */
    record OfArticles(Criterion articles) implements Criterion {}

    /** Figures with one of the values; without values, none. */
    record FigureTerms(FigureField field, Set<String> values) implements Criterion {

        public FigureTerms {
            values = Set.copyOf(values);
        }
    }

    /** Figures with a value that begins like this. */
    record FigurePrefix(FigureField field, String prefix) implements Criterion {}

    /** Figures with a day within these, both inclusive, in days since 1970. */
    record FigureDays(FigureField field, int from, int to) implements Criterion {}

    /** Figures with a value in the base unit within these, both inclusive. */
    record FigureValue(double lower, double upper) implements Criterion {}

    /** Figures with two known bounds that enclose a value in the base unit. */
    record FigureAround(double value) implements Criterion {}

    /** The same with a score multiplied by the boost. */
    default Criterion boosted(float boost) {
        return boost == 1 ? this : new Boosted(this, boost);
    }
}
