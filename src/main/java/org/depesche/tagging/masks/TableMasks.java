package org.depesche.tagging.masks;

import org.depesche.tagging.text.Sentence;

/** Masks the cells of a row of a table: "3 Calder Rovers 13 9 1 3 27 17 28", "Boston 47 39 s; Chicago 50 43 r". */
final class TableMasks {

    /** The number of consecutive numbers that are cells of a table. */
    private static final int CELLS = 4;

    /** The number of pairs of numbers with a letter that are a weather list. */
    private static final int PAIRS = 3;

    private TableMasks() {}

    static void mark(Sentence s) {
        int pairs = 0;
        for (int i = 0; i < s.size(); i++) {
            int end = run(s, i);
            if (end - i >= CELLS && !s.unitOrMagnitude(end)) {
                s.mask(i, end);
                rank(s, i);
            }
            pairs += end - i == 2 && s.text(end).length() == 1 && s.word(end) ? 1 : 0;
            i = Math.max(i, end - 1);
        }
        if (pairs >= PAIRS) {
            letters(s);
        }
    }

    /** The end of the numbers that begin at a token, separated by blanks only. */
    private static int run(Sentence s, int from) {
        int end = from;
        while (s.number(end) && !s.glued(end)) {
            end++;
        }
        return end;
    }

    /** The rank before the name: "3 Calder Rovers 13 9 1 …". */
    private static void rank(Sentence s, int row) {
        int first = row;
        while (first > 0 && s.capital(first - 1)) {
            first--;
        }
        if (s.number(first - 1) && first < row) {
            s.maskOne(first - 1);
        }
    }

    /** "47 39 s": highest, lowest, and sun; not seconds. */
    private static void letters(Sentence s) {
        for (int i = 0; i < s.size(); i++) {
            int end = run(s, i);
            if (end - i == 2 && s.text(end).length() <= 2 && s.word(end)) {
                s.mask(i, end + 1);
            }
            i = Math.max(i, end - 1);
        }
    }
}
