package org.depesche.search.criteria;

import java.util.List;
import java.util.Set;

/**
 * What articles must be like to be found, and what they score for it. Engines only translate: equal criteria find the same
 * articles in a snapshot of an index, so caches know them by.
 */
public sealed interface Criterion {

    /** How much a form of a word counts: the exact form most, then the base form, then a part of a compound. */
    enum Weight {
        EXACT(1),
        BASE(.4f),
        VERB(.35f),
        PART(.12f);

        private final float share;

        Weight(float share) {
            this.share = share;
        }

        /** The share of an occurrence of the exact form. */
        public float share() {
            return share;
        }
    }

    /** A term under which an article may have a word. */
    record Form(String term, Weight weight) {}

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

    record Boosted(Criterion of, float boost) implements Criterion {}

    /** A word in any of these forms, which score as one word. */
    record Forms(TextField field, List<Form> forms) implements Criterion {}

    /**
     * Words in a row.
     *
     * @param positions the terms of each word, one of which suffices
     * @param slop the most positions that the words may be moved
     */
    record Row(TextField field, List<List<String>> positions, int slop) implements Criterion {}

    /**
     * A word with this beginning.
     *
     * @param letters the spellings of each letter
     */
    record Beginning(TextField field, List<Set<String>> letters) implements Criterion {}

    default Criterion boosted(float boost) {
        return boost == 1 ? this : new Boosted(this, boost);
    }
}
