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
 * @param kind of the figure
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
        String kind,
        String before,
        String behind,
        String main,
        String sort) {

    static EnglishSurroundings of(Sentence s, FigureDraft draft, EnglishGrammar grammar, List<MeasureCandidate> nouns) {
        String main = grammar.verbAt(draft.start());
        return new EnglishSurroundings(
                s,
                draft,
                grammar,
                nouns,
                draft.kind().code(),
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
        return NounClasses.ENGLISH.of(c.lemma().substring(c.lemma().lastIndexOf(' ') + 1));
    }

    /** Whether a class of nouns is measured in the kind of the figure. */
    boolean fits(String type) {
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
        return nouns.stream().anyMatch(noun -> !noun.equals(than) && fits(type(noun)));
    }

    /** Whether another noun fits the figure, with at most so many boundaries of clauses between. */
    boolean hasRival(@Nullable MeasureCandidate than, int cuts) {
        return nouns.stream()
                .anyMatch(noun ->
                        !noun.equals(than) && fits(type(noun)) && grammar.between(noun.head(), draft.start()) <= cuts);
    }
}
