package org.depesche.tagging.masks;

import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.WORK;

import java.util.stream.IntStream;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.text.PhraseTable;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Unit;

/** Masks numbers in the titles of books, films and shows: „Die drei Fragezeichen“, „Elf Tage im Mai“, die Doku „37 Grad“. */
record TitleMasks(Sentence s) {

    private static final String OPENING = "„»“\"";
    private static final String CLOSING = "“«”\"";
    private static final String SENTENCE_SIGNS = ",.!?;";

    /** Most tokens of a title. */
    private static final int LONGEST = 9;

    void mark() {
        int i = 0;
        while (i < s.size()) {
            int close = s.oneOf(i, OPENING) ? close(i + 1) : -1;
            if (close > 0 && title(i, close)) {
                s.mask(i + 1, close);
            }
            i = close > 0 ? close + 1 : i + 1;
        }
        if (unquoted()) {
            s.maskOne(2);
        }
    }

    /** "Das Lied 99 Luftballons lief", "Die Kneipe Zwölf Apostel schließt": before a German verb no amount follows a noun. */
    private boolean unquoted() {
        boolean named = s.german && s.has(ARTICLE, 0) && s.has(WORK, 1) && s.capital(3) && s.unit(3) == null;
        return named && number(2) && (s.number(2) || s.capital(2));
    }

    private int close(int from) {
        return IntStream.rangeClosed(from, from + LONGEST)
                .filter(i -> s.oneOf(i, CLOSING))
                .findFirst()
                .orElse(-1);
    }

    private boolean title(int open, int close) {
        return s.has(WORK, open - 1) || close - open > 2 && like(open, close) && !sentence(open, close);
    }

    private boolean like(int open, int close) {
        int first = open + 1;
        boolean speech = s.is(close + 1, ",") && s.word(close + 2) && !s.capital(close + 2);
        boolean digits = s.number(first);
        boolean labelled = digits && s.capital(open - 1);
        return labelled || named(first) && (digits || !speech);
    }

    /** „Die drei Fragezeichen“, „Elf Tage im Mai“, „24: Zwei Leben“. */
    private boolean named(int first) {
        int number = s.has(ARTICLE, first) ? first + 1 : first;
        boolean capital = s.capital(first);
        return capital && number(number) || (capital || s.number(first)) && s.is(first + 1, ":") && number(first + 2);
    }

    /** Whether amounts or signs between the quotation marks show that they contain a sentence. */
    private boolean sentence(int open, int close) {
        return IntStream.range(open + 1, close).anyMatch(i -> s.oneOf(i, SENTENCE_SIGNS) || amount(i));
    }

    private boolean amount(int i) {
        PhraseTable.Hit<Unit> unit = s.unit(i);
        return unit != null && (unit.value().money() || unit.value().kind() == FigureKind.PERCENT);
    }

    private boolean number(int i) {
        return s.number(i) || s.word(i) && s.numberWord(i) >= 0;
    }
}
