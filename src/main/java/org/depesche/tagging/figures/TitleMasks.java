package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.WORK;

import org.depesche.tagging.FigureKind;
import org.depesche.tagging.text.NumberWords;
import org.depesche.tagging.text.PhraseTable;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;
import org.depesche.tagging.text.Unit;

/** Numbers in the titles of books, films and shows: „Die drei Fragezeichen“, „Elf Tage im Mai“, die Doku „37 Grad“. */
final class TitleMasks {

    private static final String OPENING = "„»“\"";
    private static final String CLOSING = "“«”\"";

    /** No title is longer: tokens. */
    private static final int LONGEST = 9;

    private final Sentence s;
    private final Tokens t;

    private TitleMasks(Sentence sentence) {
        this.s = sentence;
        this.t = sentence.tokens;
    }

    static void mark(Sentence sentence) {
        TitleMasks masks = new TitleMasks(sentence);
        int i = 0;
        while (i < sentence.tokens.size()) {
            int close = masks.quote(OPENING, i) ? masks.close(i + 1) : -1;
            if (close > 0 && masks.title(i, close)) {
                sentence.mask(i + 1, close);
            }
            i = close > 0 ? close + 1 : i + 1;
        }
    }

    private boolean quote(String quotes, int i) {
        return t.text(i).length() == 1 && quotes.contains(t.text(i));
    }

    private int close(int from) {
        for (int i = from; i < t.size() && i - from <= LONGEST; i++) {
            if (quote(CLOSING, i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean title(int open, int close) {
        int first = open + 1;
        int number = s.has(ARTICLE, first) ? first + 1 : first;
        boolean named = t.capital(first) && number(number);
        named |= (t.capital(first) || t.number(first)) && t.is(first + 1, ":") && number(first + 2);
        boolean work = s.has(WORK, open - 1);
        boolean labelled = t.number(first) && t.capital(open - 1);
        boolean speech = t.is(close + 1, ",") && t.word(close + 2) && !t.capital(close + 2);
        if (work) {
            return true;
        }
        if (close - first < 2 || !(named || labelled) || speech && !t.number(first)) {
            return false;
        }
        for (int i = first; i < close; i++) {
            PhraseTable.Hit<Unit> unit = s.unit(i);
            boolean amount =
                    unit != null && (unit.value().money() || unit.value().kind() == FigureKind.PERCENT);
            if (amount || t.is(i, ",") || t.is(i, ".") || t.is(i, "!") || t.is(i, "?") || t.is(i, ";")) {
                return false;
            }
        }
        return true;
    }

    private boolean number(int i) {
        return t.number(i)
                || t.word(i) && (s.lexicon.german ? NumberWords.german(t.low(i)) : NumberWords.english(t.low(i))) >= 0;
    }
}
