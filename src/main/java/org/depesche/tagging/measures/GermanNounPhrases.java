package org.depesche.tagging.measures;

import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.CURRENCY_NOUN;
import static org.depesche.tagging.text.WordSet.DEDUCTION;
import static org.depesche.tagging.text.WordSet.GENITIVE;
import static org.depesche.tagging.text.WordSet.MONTH;
import static org.depesche.tagging.text.WordSet.NOTSUBJECT;
import static org.depesche.tagging.text.WordSet.PREPOSITION;
import static org.depesche.tagging.text.WordSet.PRICE_END;
import static org.depesche.tagging.text.WordSet.SAYING;
import static org.depesche.tagging.text.WordSet.STARTER;
import static org.depesche.tagging.text.WordSet.WEEKDAY;

import java.util.Set;
import org.depesche.tagging.text.BeginningWords;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Finds German noun phrases by their capitals: adjectives, noun, hyphenated parts, genitives after the noun. */
final class GermanNounPhrases {

    /**
     * @param start first token without the article
     * @param head the noun
     * @param end token after the last
     */
    record Phrase(int start, int head, int end, boolean prepositional, String text) {}

    private static final int MOST_ADJECTIVES = 4;

    /** Signs after which an inner sentence begins. */
    private static final Set<String> OPENING = Set.of(":", "–", "„", "“", "\"", "»", "«");

    private GermanNounPhrases() {}

    /**
     * The noun phrase that begins at a token with an article, an adjective or a noun; null if there is none.
     *
     * @param attributes whether a genitive or the like after the noun belongs to the phrase
     */
    static @Nullable Phrase at(Sentence s, int i, boolean attributes) {
        int start = s.has(ARTICLE, i) ? i + 1 : i;
        int first = adjectives(s, start);
        if (!noun(s, first)) {
            return null;
        }
        int head = first;
        int end = compound(s, first + 1);
        while (noun(s, end) && !s.has(ARTICLE, end) && !s.is(end - 1, ",")) {
            // names and appositions: "Pegel Kaub", "Wladimir Putin"
            head = end;
            end = compound(s, end + 1);
        }
        if (s.number(end) && s.masked(end) && s.text(end).length() <= 3) {
            end++;
        }
        if (attributes) {
            end = attribute(s, head, end);
        }
        return new Phrase(start, head, end, s.has(PREPOSITION, i - 1), s.between(start, end));
    }

    /** The token behind the adjectives: "neue, große und teure". */
    private static int adjectives(Sentence s, int start) {
        int at = start;
        while (at - start < MOST_ADJECTIVES && (s.adjective(at) || at > start && joinsAdjective(s, at))) {
            at++;
        }
        return at;
    }

    private static boolean joinsAdjective(Sentence s, int i) {
        return s.is(i, ",") && s.adjective(i + 1) && !s.has(SAYING, i + 1) || s.is(i, "und") && s.adjective(i + 1);
    }

    /** The end of a phrase with its attribute: "Gewinn der Bank", "Kosten für Strom", "Ergebnis vor Zinsen und Steuern". */
    private static int attribute(Sentence s, int head, int end) {
        Phrase genitive = s.has(GENITIVE, end) ? at(s, end, false) : null;
        if (genitive != null && !genitive.prepositional) {
            return genitive.end;
        }
        Phrase bought = s.is(end, "für") && isPrice(s, head) ? at(s, end + 1, false) : null;
        if (bought != null) {
            return bought.end;
        }
        if (s.is(end, "vor") && s.has(DEDUCTION, end + 1)) {
            return s.is(end + 2, "und") && s.is(end + 3, "Steuern") ? end + 4 : end + 2;
        }
        return end;
    }

    private static boolean isPrice(Sentence s, int head) {
        return s.low(head).startsWith("preis") || s.endsWith(PRICE_END, head);
    }

    private static int compound(Sentence s, int at) {
        int end = s.number(at) && s.glued(at) && s.hyphen(at + 1) ? at + 1 : at;
        while (s.hyphen(end) && s.glued(end + 1) && (s.word(end + 1) || s.number(end + 1))) {
            end += 2;
        }
        return end;
    }

    /** Whether a token is a noun, by its capital. */
    static boolean noun(Sentence s, int i) {
        return isCurrency(s, i) || s.capital(i) && !isExcluded(s, i) && !isCapitalOfSentence(s, i);
    }

    /** "der Euro": the currency itself, not an amount. */
    private static boolean isCurrency(Sentence s, int i) {
        return s.has(CURRENCY_NOUN, i) && s.has(ARTICLE, i - 1) && !s.number(i + 1);
    }

    private static boolean isExcluded(Sentence s, int i) {
        return s.has(PREPOSITION, i) || s.has(NOTSUBJECT, i) || s.has(MONTH, i) || s.has(WEEKDAY, i);
    }

    /** Whether a word has its capital only as the first one of a sentence or a quotation. */
    private static boolean isCapitalOfSentence(Sentence s, int i) {
        if ((i == 0 || OPENING.contains(s.text(i - 1))) && BeginningWords.isSmall(s.text(i))) {
            return true;
        }
        return i == 0 ? s.has(STARTER, i) : s.has(ARTICLE, i) || s.has(STARTER, i) && s.is(i - 1, "„");
    }
}
