package org.depesche.tagging.masks;

import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;

/** Masks the cells of a row of a table: "3 Calder Rovers 13 9 1 3 27 17 28", "Boston 47 39 s; Chicago 50 43 r". */
final class TableMasks {

    /** The number of consecutive numbers that are cells of a table. */
    private static final int CELLS = 4;

    /** The number of pairs of numbers with a letter that are a weather list. */
    private static final int PAIRS = 3;

    private TableMasks() {}

    static void mark(Sentence s) {
        Tokens t = s.tokens;
        int pairs = 0;
        for (int i = 0; i < t.size(); i++) {
            int end = run(t, i);
            if (end - i >= CELLS && !s.unitOrMagnitude(end)) {
                s.mask(i, end);
                rank(s, i);
            }
            pairs += end - i == 2 && t.text(end).length() == 1 && t.word(end) ? 1 : 0;
            i = Math.max(i, end - 1);
        }
        if (pairs >= PAIRS) {
            letters(s);
        }
    }

    /** The end of the numbers that begin at a token, separated by blanks only. */
    private static int run(Tokens t, int from) {
        int end = from;
        while (t.number(end) && !t.glued(end)) {
            end++;
        }
        return end;
    }

    /** The rank before the name: "3 Calder Rovers 13 9 1 …". */
    private static void rank(Sentence s, int row) {
        int first = row;
        while (first > 0 && s.tokens.capital(first - 1)) {
            first--;
        }
        if (s.tokens.number(first - 1) && first < row) {
            s.maskOne(first - 1);
        }
    }

    /** "47 39 s": highest, lowest, and sun; not seconds. */
    private static void letters(Sentence s) {
        Tokens t = s.tokens;
        for (int i = 0; i < t.size(); i++) {
            int end = run(t, i);
            if (end - i == 2 && t.text(end).length() <= 2 && t.word(end)) {
                s.mask(i, end + 1);
            }
            i = Math.max(i, end - 1);
        }
    }
}
