package org.depesche.tagging.measures;

import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.GENITIVE;
import static org.depesche.tagging.text.WordSet.MONTH;
import static org.depesche.tagging.text.WordSet.NOTSUBJECT;
import static org.depesche.tagging.text.WordSet.PREPOSITION;
import static org.depesche.tagging.text.WordSet.SAYING;
import static org.depesche.tagging.text.WordSet.STARTER;
import static org.depesche.tagging.text.WordSet.WEEKDAY;

import java.util.Set;
import org.depesche.tagging.text.BeginningWords;
import org.depesche.tagging.text.CountedNouns;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Finds German noun phrases by their capitals: adjectives, noun, what is hyphened to it, genitives behind. */
final class NounPhrases {

    /** @param start first token without the article; @param head the noun; @param end token after the last */
    record Phrase(int start, int head, int end, boolean prepositional, String text) {}

    /** What a sentence within another begins behind. */
    private static final Set<String> OPENING = Set.of(":", "–", "„", "“", "\"", "»", "«");

    private NounPhrases() {}

    /** The noun phrase that begins at a token, article or adjective or noun; null if none does. */
    static @Nullable Phrase at(Sentence s, int i, boolean attributes) {
        Tokens t = s.tokens;
        int at = i;
        boolean prepositional = s.has(PREPOSITION, i - 1);
        if (s.has(ARTICLE, at)) {
            at++;
        }
        int start = at;
        int adjectives = 0;
        while (adjectives < 4
                && (CountedNouns.adjective(s, at)
                        || t.is(at, ",")
                                && adjectives > 0
                                && CountedNouns.adjective(s, at + 1)
                                && !s.has(SAYING, at + 1)
                        || t.is(at, "und") && adjectives > 0 && CountedNouns.adjective(s, at + 1))) {
            at++;
            adjectives++;
        }
        if (!noun(s, at)) {
            return null;
        }
        int head = at;
        int end = compound(s, at + 1);
        while (noun(s, end) && !s.has(ARTICLE, end) && !t.is(end - 1, ",")) {
            // names and appositions: "Pegel Kaub", "Wladimir Putin"
            head = end;
            end = compound(s, end + 1);
        }
        if (t.number(end) && s.masked(end) && t.text(end).length() <= 3) {
            end++;
        }
        if (attributes && s.has(GENITIVE, end)) {
            Phrase genitive = at(s, end, false);
            if (genitive != null && !genitive.prepositional) {
                return new Phrase(start, head, genitive.end, prepositional, t.between(start, genitive.end));
            }
        }
        if (attributes
                && t.is(end, "für")
                && (t.low(head).endsWith("kosten")
                        || t.low(head).startsWith("preis")
                        || t.low(head).endsWith("preise")
                        || t.low(head).endsWith("ausgaben"))) {
            Phrase what = at(s, end + 1, false);
            if (what != null) {
                return new Phrase(start, head, what.end, prepositional, t.between(start, what.end));
            }
        }
        if (attributes && t.is(end, "vor") && (t.is(end + 1, "Zinsen") || t.is(end + 1, "Steuern"))) {
            int last = t.is(end + 2, "und") && t.is(end + 3, "Steuern") ? end + 4 : end + 2;
            return new Phrase(start, head, last, prepositional, t.between(start, last));
        }
        return new Phrase(start, head, end, prepositional, t.between(start, end));
    }

    private static int compound(Sentence s, int at) {
        Tokens t = s.tokens;
        int end = t.number(at) && t.glued(at) && t.dash(at + 1) && t.glued(at + 1) ? at + 1 : at;
        while (t.dash(end) && t.glued(end) && t.glued(end + 1) && (t.word(end + 1) || t.number(end + 1))) {
            end += 2;
        }
        return end;
    }

    static boolean noun(Sentence s, int i) {
        Tokens t = s.tokens;
        boolean currency = (t.is(i, "Dollar") || t.is(i, "Euro")) && s.has(ARTICLE, i - 1) && !t.number(i + 1);
        if (currency) {
            return true;
        }
        if (!t.capital(i) || s.has(PREPOSITION, i) || s.has(NOTSUBJECT, i) || s.has(MONTH, i) || s.has(WEEKDAY, i)) {
            return false;
        }
        if ((i == 0 || OPENING.contains(t.text(i - 1))) && BeginningWords.isSmall(t.text(i))) {
            return false;
        }
        return i > 0 ? !s.has(ARTICLE, i) && !(s.has(STARTER, i) && t.is(i - 1, "„")) : !s.has(STARTER, i);
    }
}
