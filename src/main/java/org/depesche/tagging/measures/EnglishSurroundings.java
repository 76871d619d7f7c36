package org.depesche.tagging.measures;

import java.util.List;
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

    static EnglishSurroundings of(Sentence s, FigureDraft draft, EnglishGrammar grammar, List<MeasureCandidate> nouns) {
        String main = grammar.verbAt(draft.start());
        String kind = draft.kind().code();
        return new EnglishSurroundings(
                s,
                draft,
                grammar,
                nouns,
                nouns.stream().filter(noun -> fits(kind, type(noun))).toList(),
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
        return NounClasses.ENGLISH.of(base(c));
    }

    /** The noun of a candidate without the nouns before it. */
    static String base(MeasureCandidate c) {
        return c.lemma().substring(c.lemma().lastIndexOf(' ') + 1);
    }

    /** Whether a class of nouns is measured in the kind of the figure. */
    boolean fits(String type) {
        return fits(kind, type);
    }

    private static boolean fits(String kind, String type) {
        return switch (kind) {
            case "money" -> type.equals("money") || type.equals("price");
            case "percent", "fraction", "percentage_point", "basis_point" ->
                type.equals("quota") || type.equals("price") || type.equals("money");
            case "duration", "age" -> type.equals("time");
            case "count" -> type.equals("number") || type.equals("people") || type.equals("thing");
            default -> type.equals("size") || type.equals("physical");
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
