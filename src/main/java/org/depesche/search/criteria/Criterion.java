package org.depesche.search.criteria;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.depesche.search.Facet;
import org.depesche.search.SearchParameters;
import org.depesche.search.changes.ArticleRow.Publication;
import org.depesche.search.query.Clause;
import org.jspecify.annotations.Nullable;

/**
 * A condition for articles or figures, and the score of those that meet it. An engine only translates it. Equal
 * criteria find the same in a snapshot of an index, so caches use them as keys.
 */
public sealed interface Criterion {

    /**
     * The weight of a form of a word: the exact form has the highest, then the base form, then the part of a compound.
     * Weights are whole numbers, so that an engine without weights of terms can count a term several times.
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

        /** How many times an engine without weights counts the term. */
        public int times() {
            return times;
        }

        /** The weight relative to that of the exact form. */
        public float share() {
            return (float) times / EXACT.times;
        }
    }

    /** A form of a word, as a term of the index. */
    record Form(String term, Weight weight) {}

    /**
     * All criteria together. Without required criteria, everything matches except the excluded.
     *
     * @param must required; the scores add up
     * @param filter required, without a score
     * @param not excluded
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

    /** At least one criterion; the scores add up. */
    record Any(List<Criterion> of) implements Criterion {

        /** A single criterion stays as it is. */
        static Criterion of(List<Criterion> criteria) {
            return criteria.size() == 1 ? criteria.getFirst() : new Any(criteria);
        }
    }

    /**
     * At least one criterion; the best score counts.
     *
     * @param tie the share of the other scores that is added
     */
    record Best(List<Criterion> of, float tie) implements Criterion {}

    /** A criterion with its score multiplied by the boost. */
    record Boosted(Criterion of, float boost) implements Criterion {}

    /**
     * A criterion with a higher score for some of its hits.
     *
     * @param first the hits that also meet this criterion have a higher score
     * @param by the difference
     */
    record Raised(Criterion of, Criterion first, float by) implements Criterion {}

    /**
     * A criterion whose hits score more if they also meet another one; the scores add up. An engine checks the other one
     * only for hits of the first.
     *
     * @param preferred finds no hits of its own
     */
    record Preferring(Criterion of, Criterion preferred) implements Criterion {}

    /** A criterion with a score of 1. */
    record Constant(Criterion of) implements Criterion {}

    /** A word in any of these forms, scored as one word. */
    record Forms(TextField field, List<Form> forms) implements Criterion {}

    /** One of these terms, without a score. */
    record TextTerms(TextField field, Set<String> terms) implements Criterion {}

    /**
     * Words that follow one another. They are scored by BM25 with {@link #K1}, lifted by {@link #LIFT}: an engine that
     * repeats terms instead of giving them weights has this {@code k1} for all that it finds in a field.
     *
     * @param positions the terms of each word; one term of each suffices
     * @param slop the most positions that the words may be moved
     */
    record Row(TextField field, List<List<String>> positions, int slop) implements Criterion {

        /** {@code k1} of the BM25 that scores a word. */
        private static final float K1_OF_WORDS = 1.2f;

        /** As many times that of words as an exact form is repeated. */
        public static final float K1 = K1_OF_WORDS * Weight.EXACT.times;

        /** Makes the score of a single match in a text of average length as high as that of a word. */
        public static final float LIFT = (1 + K1) / (1 + K1_OF_WORDS);

        /** Whether any of the words may have several forms. */
        public boolean isInflected() {
            return positions.stream().anyMatch(terms -> terms.size() > 1);
        }
    }

    /**
     * A word of these letters.
     *
     * @param letters the spellings of each letter, or {@link #ONE}, or {@link #ANY}
     */
    record Pattern(TextField field, List<Set<String>> letters) implements Criterion {

        /** One letter, whichever it is. No word of the index has such a sign. */
        public static final Set<String> ONE = Set.of("?");

        /** Any number of letters, or none. */
        public static final Set<String> ANY = Set.of("*");

        /** The letters before the first sign. */
        public List<Set<String>> beginning() {
            return letters.stream()
                    .takeWhile(letter -> !letter.equals(ONE) && !letter.equals(ANY))
                    .toList();
        }

        /** Whether every word with the beginning is meant. */
        public boolean isBeginning() {
            return letters.size() == beginning().size() + 1 && letters.getLast().equals(ANY);
        }
    }

    /**
     * Articles that name one of these entities. An empty set finds no articles.
     *
     * @param entities their ids in the articles, which merges do not change
     */
    record Naming(Set<Integer> entities) implements Criterion {

        public Naming {
            entities = Set.copyOf(entities);
        }
    }

    /**
     * Articles with one of the values. An empty set finds no articles.
     *
     * @param facet source, section, language, or kind of figures
     */
    record Valued(Facet facet, Set<String> values) implements Criterion {

        public Valued {
            values = Set.copyOf(values);
        }
    }

    /**
     * Articles with a keyword.
     *
     * @param keyword folded, as the index has it
     * @param begins whether it is the beginning of a keyword
     */
    record Keyword(String keyword, boolean begins) implements Criterion {

        static Keyword of(Clause.Keyword clause) {
            return new Keyword(Publication.keyword(clause.text()), clause.begins());
        }
    }

    /** Articles published from one day to another, both inclusive. Null means no limit. */
    record Published(@Nullable LocalDate from, @Nullable LocalDate to) implements Criterion {

        /** Articles published in one of the years; a text other than a year of four digits finds none. */
        static Criterion inYears(Set<String> years) {
            return new Any(years.stream()
                    .filter(year -> year.matches("\\d{4}"))
                    // so that equal sets of years are equal keys of caches
                    .sorted()
                    .<Criterion>map(
                            year -> new Published(SearchParameters.day(year, false), SearchParameters.day(year, true)))
                    .toList());
        }
    }

    /** Articles with a figure that meets the criterion. */
    record WithFigure(Criterion figure) implements Criterion {}

    /** Figures in articles that meet the criterion. */
    record OfArticles(Criterion articles) implements Criterion {}

    /** Figures with one of the values in the field. An empty set finds no figures. */
    record FigureTerms(FigureField field, Set<String> values) implements Criterion {

        public FigureTerms {
            values = Set.copyOf(values);
        }
    }

    /** Figures with a value in the field that begins with the prefix. */
    record FigurePrefix(FigureField field, String prefix) implements Criterion {}

    /** Figures with a day in the field from one day to another, both inclusive, in days since 1970. */
    record FigureDays(FigureField field, int from, int to) implements Criterion {}

    /** Figures with a value between these bounds, both inclusive, in the base unit. */
    record FigureValue(double lower, double upper) implements Criterion {}

    /** Figures with two known bounds that enclose the value, in the base unit. */
    record FigureAround(double value) implements Criterion {}

    /** This criterion with its score multiplied by the boost. */
    default Criterion boosted(float boost) {
        return boost == 1 ? this : new Boosted(this, boost);
    }
}
