package org.depesche.tagging.masks;

import static org.depesche.tagging.text.WordSet.DAY_JOINT;
import static org.depesche.tagging.text.WordSet.MONTH;
import static org.depesche.tagging.text.WordSet.OCLOCK;
import static org.depesche.tagging.text.WordSet.OF;
import static org.depesche.tagging.text.WordSet.ON_DATE;
import static org.depesche.tagging.text.WordSet.ORDINAL_SUFFIX;

import org.depesche.tagging.text.Digits;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;

/** Masks dates: 24.02.2022, 3. September, 12 March 1998, 2024-05-16, Mai 2024. */
final class DateMasks {

    private final Sentence s;
    private final Tokens t;

    DateMasks(Sentence sentence) {
        this.s = sentence;
        this.t = sentence.tokens;
    }

    void mark() {
        for (int i = 0; i < t.size(); i++) {
            if (t.number(i)) {
                numeric(i);
            } else if (t.capital(i) && s.has(MONTH, i)) {
                month(i);
            }
        }
    }

    private void numeric(int i) {
        if (oneDot(t.text(i))) {
            dotted(i);
        } else if (international(i)) {
            s.mask(i, i + 5);
        } else if (t.text(i).length() <= 2 && point(i + 1) && monthNumber(i + 2)) {
            s.mask(i, year(i + 4) ? i + 5 : i + 4);
        }
    }

    /** "22.04.", "24.02.2022", "am 22.04"; but 16.30 Uhr is a time, and 22.04 alone may be a value. */
    private void dotted(int i) {
        String number = t.text(i);
        boolean full = number.indexOf('.') != number.lastIndexOf('.');
        boolean ended = point(i + 1) && i + 2 < t.size();
        boolean dated = full || (ended || s.has(ON_DATE, i - 1)) && dayMonth(number);
        boolean clock = s.hasLow(OCLOCK, i + 1);
        if (clock || dated && !s.unitOrMagnitude(i + 1)) {
            s.maskOne(i);
        }
    }

    /** "2024-05-16". */
    private boolean international(int i) {
        return t.text(i).length() == 4
                && t.hyphen(i + 1)
                && t.number(i + 2)
                && t.text(i + 2).length() == 2
                && t.dash(i + 3)
                && t.number(i + 4);
    }

    /** The second number of "3. 9. 2020", "31. 12.". */
    private boolean monthNumber(int i) {
        return t.text(i).length() <= 2 && t.is(i + 1, ".") && day(i) && Integer.parseInt(t.text(i)) <= 12;
    }

    private boolean point(int i) {
        return t.is(i, ".") && t.glued(i);
    }

    private static boolean oneDot(String number) {
        return number.length() <= 10 && number.indexOf('.') > 0 && number.indexOf('.') <= 2 && number.indexOf(',') < 0;
    }

    private static boolean dayMonth(String number) {
        int dot = number.indexOf('.');
        String day = number.substring(0, dot);
        String month = number.substring(dot + 1);
        return month.length() <= 2
                && month.length() >= 1
                && Integer.parseInt(day) <= 31
                && Integer.parseInt(month) <= 12;
    }

    private void month(int i) {
        int from = daysBefore(i);
        int to = point(i + 1) ? i + 2 : i + 1;
        if (from == i && !s.lexicon.german) {
            to = daysBehind(to);
        }
        int year = t.is(to, ",") ? to + 1 : to;
        boolean dated = year(year) && Digits.whole(t.text(year)) && !s.unitOrMagnitude(year + 1);
        s.mask(from, dated ? year + 1 : to);
    }

    /** First token of the days before a month: "3. September", "12 March", "24th of May", "3. und 4. Mai". */
    private int daysBefore(int month) {
        int at = s.has(OF, month - 1) ? month - 2 : month - 1;
        if (point(at) || s.hasLow(ORDINAL_SUFFIX, at)) {
            at--;
        }
        boolean ordinal = !s.lexicon.german || at < month - 1;
        if (!day(at) || !ordinal) {
            return month;
        }
        int first = at - 1;
        if (!t.dash(first) && !s.has(DAY_JOINT, first)) {
            return at;
        }
        first = t.is(first - 1, ".") ? first - 2 : first - 1;
        return day(first) ? first : at;
    }

    /** Token after the days that follow a month: "March 12", "March 12-14, 1998". */
    private int daysBehind(int at) {
        if (!day(at) || s.unitOrMagnitude(at + 1)) {
            return at;
        }
        int end = at + 1;
        if (t.dash(end) && day(end + 1)) {
            end += 2;
        }
        return s.hasLow(ORDINAL_SUFFIX, end) ? end + 1 : end;
    }

    private boolean day(int i) {
        return t.number(i)
                && t.text(i).length() <= 2
                && Character.isDigit(t.text(i).charAt(0))
                && Integer.parseInt(t.text(i)) <= 31;
    }

    private boolean year(int i) {
        return t.number(i) && t.text(i).length() == 4;
    }
}
