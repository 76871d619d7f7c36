package org.depesche.tagging.masks;

import static org.depesche.tagging.text.WordSet.CLOCK;
import static org.depesche.tagging.text.WordSet.CLOCK_CONTEXT;
import static org.depesche.tagging.text.WordSet.CLOCK_SPAN;
import static org.depesche.tagging.text.WordSet.HALF_DAY;
import static org.depesche.tagging.text.WordSet.WEEKDAY;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.depesche.tagging.text.Currencies;
import org.depesche.tagging.text.NumberWords;
import org.depesche.tagging.text.PhraseTable;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Unit;

/** Masks clock times and scores with a colon: 14:30, 8.30 Uhr, "von 5 bis 6 Uhr", "at 6.30 on Thursday", 3:1. */
record ClockMasks(Sentence s) {

    private static final Predicate<String> HOUR_AND_MINUTE =
            Pattern.compile("([01]?\\d|2[0-4])\\.[0-5]\\d").asMatchPredicate();

    boolean clock(int i) {
        if (s.german ? clockWithPoint(i) : englishClock(i)) {
            return s.maskOne(i);
        }
        int to = colonsEnd(i);
        if (to > i + 1) {
            PhraseTable.Hit<Unit> unit = s.unit(to);
            return s.mask(i, unit == null ? to : unit.end());
        }
        return clockWord(to) && s.mask(spanStart(i), clockEnd(to));
    }

    /** The token after numbers joined by colons: "3:1", "14:05:20". */
    private int colonsEnd(int i) {
        int to = i + 1;
        while (s.is(to, ":") && s.joinsNumbers(to)) {
            to += 2;
        }
        return to;
    }

    /** "Uhr", "pm", "5am", "a.m.". */
    private boolean clockWord(int i) {
        return s.hasLow(CLOCK, i)
                || s.lowIs(i, "am") && s.glued(i)
                || s.hasLow(HALF_DAY, i) && s.is(i + 1, ".") && s.lowIs(i + 2, "m");
    }

    /** "von 5 bis 6 Uhr", "zwischen 4 und 7 Uhr". */
    private int spanStart(int i) {
        boolean span = (s.has(CLOCK_SPAN, i - 1) || s.dash(i - 1)) && s.number(i - 2);
        return span ? i - 2 : i;
    }

    /** "8 Uhr", "8 Uhr 30". */
    private int clockEnd(int word) {
        int end = word + 1;
        boolean minutes = s.number(end, 2) && s.lowIs(word, "uhr") && s.unit(end + 1) == null;
        return minutes ? end + 1 : end;
    }

    /** "um 8.30", "20.15 Tagesschau": German decimals have a comma, and a price has its currency. */
    private boolean clockWithPoint(int i) {
        boolean clock = HOUR_AND_MINUTE.test(s.text(i)) && !s.unitOrMagnitude(i + 1) && Currencies.before(s, i) == null;
        if (clock && !s.glued(i + 1)) {
            title(i + 1);
        }
        return clock;
    }

    /** "22.25 Sieben Zwerge", "22.40 24 Stunden Angst": a title after a clock time. */
    private void title(int i) {
        if (s.number(i) && s.capital(i + 1)) {
            s.mask(i, i + 2);
        } else if (s.capital(i) && NumberWords.german(s.low(i)) >= 0) {
            s.maskOne(i);
        }
    }

    /** "at 6.30 on Thursday". */
    private boolean englishClock(int i) {
        return s.lowIs(i - 1, "at")
                && (s.has(CLOCK_CONTEXT, i + 1) || s.has(WEEKDAY, i + 1))
                && HOUR_AND_MINUTE.test(s.text(i));
    }
}
