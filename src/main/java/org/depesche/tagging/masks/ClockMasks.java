package org.depesche.tagging.masks;

import static org.depesche.tagging.text.WordSet.CLOCK;
import static org.depesche.tagging.text.WordSet.CLOCK_CONTEXT;
import static org.depesche.tagging.text.WordSet.CLOCK_SPAN;
import static org.depesche.tagging.text.WordSet.HALF_DAY;
import static org.depesche.tagging.text.WordSet.OCLOCK;
import static org.depesche.tagging.text.WordSet.WEEKDAY;

import org.depesche.tagging.text.NumberWords;
import org.depesche.tagging.text.PhraseTable;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;
import org.depesche.tagging.text.Unit;
import org.depesche.tagging.text.UnitTables;

/** Masks clock times and scores with a colon: 14:30, 8.30 Uhr, "von 5 bis 6 Uhr", "at 6.30 on Thursday", 3:1. */
final class ClockMasks {

    private final Sentence s;
    private final Tokens t;
    private final boolean german;

    ClockMasks(Sentence sentence) {
        this.s = sentence;
        this.t = sentence.tokens;
        this.german = sentence.lexicon.german;
    }

    boolean clock(int i) {
        if (german ? clockWithPoint(i) : englishClock(i)) {
            return s.maskOne(i);
        }
        int to = colonsEnd(i);
        PhraseTable.Hit<Unit> unit = to == i + 1 ? null : s.unit(to);
        if (to > i + 1) {
            s.mask(i, unit == null ? to : unit.end());
            return true;
        }
        if (!clockWord(to)) {
            return false;
        }
        s.mask(spanStart(i), clockEnd(to));
        return true;
    }

    /** The token after numbers joined by colons: "3:1", "14:05:20". */
    private int colonsEnd(int i) {
        int to = i + 1;
        while (t.is(to, ":") && t.glued(to) && t.number(to + 1) && t.glued(to + 1)) {
            to += 2;
        }
        return to;
    }

    /** "Uhr", "pm", "5am", "a.m.". */
    private boolean clockWord(int i) {
        return s.hasLow(CLOCK, i)
                || t.lowIs(i, "am") && t.glued(i)
                || s.hasLow(HALF_DAY, i) && t.is(i + 1, ".") && t.lowIs(i + 2, "m");
    }

    /** "von 5 bis 6 Uhr", "zwischen 4 und 7 Uhr". */
    private int spanStart(int i) {
        boolean span = (s.has(CLOCK_SPAN, i - 1) || t.dash(i - 1)) && t.number(i - 2);
        return span ? i - 2 : i;
    }

    /** "8 Uhr", "8 Uhr 30". */
    private int clockEnd(int word) {
        int end = word + 1;
        boolean minutes =
                t.number(end) && t.text(end).length() <= 2 && s.hasLow(OCLOCK, word) && s.unit(end + 1) == null;
        return minutes ? end + 1 : end;
    }

    /** "um 8.30", "20.15 Tagesschau": German decimals have a comma, and a price has its currency. */
    private boolean clockWithPoint(int i) {
        boolean clock = hourAndMinute(t.text(i)) && !s.unitOrMagnitude(i + 1) && UnitTables.before(t, i) == null;
        if (clock && !t.glued(i + 1)) {
            title(i + 1);
        }
        return clock;
    }

    /** "22.25 Sieben Zwerge", "22.40 24 Stunden Angst": a title after a clock time. */
    private void title(int i) {
        if (t.number(i) && t.capital(i + 1)) {
            s.mask(i, i + 2);
        } else if (t.capital(i) && NumberWords.german(t.low(i)) >= 0) {
            s.maskOne(i);
        }
    }

    /** "at 6.30 on Thursday". */
    private boolean englishClock(int i) {
        return t.lowIs(i - 1, "at")
                && (s.has(CLOCK_CONTEXT, i + 1) || s.has(WEEKDAY, i + 1))
                && hourAndMinute(t.text(i));
    }

    private static boolean hourAndMinute(String number) {
        int dot = number.indexOf('.');
        return dot >= 1
                && dot <= 2
                && number.length() == dot + 3
                && number.indexOf(',') < 0
                && Integer.parseInt(number.substring(0, dot)) <= 24
                && Integer.parseInt(number.substring(dot + 1)) < 60;
    }
}
