package org.depesche.tagging.measures;

import java.util.List;
import java.util.Set;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.text.NounClasses;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * An English figure with the words around it.
 *
 * @param nouns of the sentence, near the figure
 * @param fitting the nouns whose class is measured in the kind of the figure
 * @param kind of the figure
 * @param ofKind the same as the end of a feature's name
 * @param before the word before, see {@link EnglishGrammar#word}
 * @param behind the word behind
 * @param main the verb, in small letters
 * @param sort of the verb, see {@link EnglishGrammar#sort}
 */
record EnglishSurroundings(
        Sentence s,
        FigureDraft draft,
        EnglishGrammar grammar,
        List<MeasureCandidate> nouns,
        List<MeasureCandidate> fitting,
        String kind,
        String ofKind,
        String before,
        String behind,
        String main,
        String sort) {

    // the kinds of figures that classes of nouns are measured in
    private static final Set<String> SUMS = Set.of("money", "rate", "percent", "multiple", "fraction");
    private static final Set<String> RATES = Set.of("percent", "fraction", "percentage_point", "basis_point");
    private static final Set<String> SHARES = Set.of("percent", "fraction", "percentage_point", "count", "points");
    private static final Set<String> PRICES = Set.of("money", "percent", "points", "basis_point");
    private static final Set<String> TRADE =
            Set.of("count", "percent", "fraction", "multiple", "volume", "mass", "energy", "power", "rate", "money");
    private static final Set<String> COUNTS = Set.of("count", "fraction", "percent", "multiple");
    private static final Set<String> MASSES = Set.of("mass", "volume", "percent", "fraction");
    private static final Set<String> SCORES = Set.of("count", "points");
    private static final Set<String> LENGTHS = Set.of("length");
    private static final Set<String> AREAS = Set.of("area");
    private static final Set<String> TEMPERATURES = Set.of("temperature", "angle");
    private static final Set<String> POWERS = Set.of("power", "energy");
    private static final Set<String> SPEEDS = Set.of("speed", "data_rate");
    private static final Set<String> RAINS = Set.of("precipitation", "length");
    private static final Set<String> PHYSICAL =
            Set.of("other", "count", "pressure", "frequency", "angle", "data", "percent");
    private static final Set<String> TIMES = Set.of("duration");
    private static final Set<String> AGES = Set.of("age", "duration");

    static EnglishSurroundings of(Sentence s, FigureDraft draft, EnglishGrammar grammar, List<MeasureCandidate> nouns) {
        String main = grammar.verbAt(draft.start());
        String kind = draft.kind().code();
        return new EnglishSurroundings(
                s,
                draft,
                grammar,
                nouns,
                nouns.stream().filter(noun -> fits(kind, noun)).toList(),
                kind,
                " k=" + kind,
                grammar.word(draft.before()),
                grammar.word(draft.end()),
                main,
                grammar.sort(main));
    }

    String unit() {
        if (draft.unit() == null) {
            return draft.noun() == null ? "bare" : "noun";
        }
        return draft.unit().money() ? "money" : draft.unit().code();
    }

    /** The class of the noun of a candidate. */
    static String type(MeasureCandidate c) {
        return NounClasses.ENGLISH.of(c.lemma());
    }

    /** The noun of a candidate without the nouns before it. */
    static String base(MeasureCandidate c) {
        return c.lemma().substring(c.lemma().lastIndexOf(' ') + 1);
    }

    /** Whether a noun is measured in the kind of the figure. */
    boolean fits(MeasureCandidate c) {
        return fits(kind, c);
    }

    private static boolean fits(String kind, MeasureCandidate c) {
        return NounClasses.ENGLISH.all(c.lemma()).stream()
                .anyMatch(type -> kinds(type).contains(kind));
    }

    /** The kinds of figures that a class of nouns is measured in. */
    private static Set<String> kinds(String type) {
        return switch (type) {
            case "price", "spending", "revenue", "debt", "pay", "fund", "award", "money" -> SUMS;
            case "rate" -> RATES;
            case "share" -> SHARES;
            case "market" -> PRICES;
            case "trade" -> TRADE;
            case "number", "people", "animal", "building", "thing", "case" -> COUNTS;
            case "stuff", "weight", "volume" -> MASSES;
            case "score" -> SCORES;
            case "length" -> LENGTHS;
            case "area" -> AREAS;
            case "temperature" -> TEMPERATURES;
            case "power" -> POWERS;
            case "speed" -> SPEEDS;
            case "weather" -> RAINS;
            case "physical" -> PHYSICAL;
            case "time", "sentence" -> TIMES;
            case "age" -> AGES;
            default -> Set.of();
        };
    }

    /** Whether another noun fits the figure. */
    boolean hasRival(@Nullable MeasureCandidate than) {
        return hasRival(than, Integer.MAX_VALUE);
    }

    /** Whether another noun fits the figure, with at most so many boundaries of clauses between. */
    boolean hasRival(@Nullable MeasureCandidate than, int cuts) {
        for (MeasureCandidate noun : fitting) {
            if (!noun.equals(than) && grammar.between(noun.head(), draft.start()) <= cuts) {
                return true;
            }
        }
        return false;
    }
}
