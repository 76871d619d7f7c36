package org.depesche.tagging.masks;

import static org.depesche.tagging.text.WordSet.DAY_JOINT;
import static org.depesche.tagging.text.WordSet.MONTH;
import static org.depesche.tagging.text.WordSet.OF;
import static org.depesche.tagging.text.WordSet.ON_DATE;
import static org.depesche.tagging.text.WordSet.ORDINAL_SUFFIX;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.depesche.tagging.text.Digits;
import org.depesche.tagging.text.Sentence;

/** Masks dates: 24.02.2022, 3. September, 12 March 1998, 2024-05-16, Mai 2024. */
record DateMasks(Sentence s) {

    private static final Predicate<String> DAY = matches("[0-2]?\\d|3[01]");
    private static final Predicate<String> MONTH_NUMBER = matches("0?\\d|1[0-2]");
    private static final Predicate<String> DAY_AND_MONTH = matches("([0-2]?\\d|3[01])\\.(0?\\d|1[0-2])");

    private static Predicate<String> matches(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }

    void mark() {
        for (int i = 0; i < s.size(); i++) {
            if (s.number(i)) {
                numeric(i);
            } else if (s.capital(i) && s.has(MONTH, i)) {
                month(i);
            }
        }
    }

    private void numeric(int i) {
        if (oneDot(s.text(i))) {
            dotted(i);
        } else if (international(i)) {
            s.mask(i, i + 5);
        } else if (s.number(i, 2) && s.point(i + 1) && MONTH_NUMBER.test(s.text(i + 2)) && s.is(i + 3, ".")) {
            s.mask(i, year(i + 4) ? i + 5 : i + 4);
        }
    }

    /** "22.04.", "24.02.2022", "am 22.04"; but 16.30 Uhr is a time, and 22.04 alone may be a value. */
    private void dotted(int i) {
        String number = s.text(i);
        boolean full = number.indexOf('.') != number.lastIndexOf('.');
        boolean ended = s.point(i + 1) && i + 2 < s.size();
        boolean dated = full || (ended || s.has(ON_DATE, i - 1)) && DAY_AND_MONTH.test(number);
        boolean clock = s.lowIs(i + 1, "uhr");
        if (clock || dated && !s.unitOrMagnitude(i + 1)) {
            s.maskOne(i);
        }
    }

    /** "2024-05-16". */
    private boolean international(int i) {
        return s.text(i).length() == 4
                && s.hyphen(i + 1)
                && s.number(i + 2)
                && s.text(i + 2).length() == 2
                && s.dash(i + 3)
                && s.number(i + 4);
    }

    private static boolean oneDot(String number) {
        return number.length() <= 10 && number.indexOf('.') > 0 && number.indexOf('.') <= 2 && number.indexOf(',') < 0;
    }

    private void month(int i) {
        int from = daysBefore(i);
        int to = s.point(i + 1) ? i + 2 : i + 1;
        if (from == i && !s.german) {
            to = daysBehind(to);
        }
        int year = s.is(to, ",") ? to + 1 : to;
        boolean dated = year(year) && Digits.whole(s.text(year)) && !s.unitOrMagnitude(year + 1);
        s.mask(from, dated ? year + 1 : to);
    }

    /** First token of the days before a month: "3. September", "12 March", "24th of May", "3. und 4. Mai". */
    private int daysBefore(int month) {
        int at = s.has(OF, month - 1) ? month - 2 : month - 1;
        if (s.point(at) || s.hasLow(ORDINAL_SUFFIX, at)) {
            at--;
        }
        boolean ordinal = !s.german || at < month - 1;
        if (!day(at) || !ordinal) {
            return month;
        }
        int first = at - 1;
        if (!s.dash(first) && !s.has(DAY_JOINT, first)) {
            return at;
        }
        first = s.is(first - 1, ".") ? first - 2 : first - 1;
        return day(first) ? first : at;
    }

    /** Token after the days that follow a month: "March 12", "March 12-14, 1998". */
    private int daysBehind(int at) {
        if (!day(at) || s.unitOrMagnitude(at + 1)) {
            return at;
        }
        int end = at + 1;
        if (s.dash(end) && day(end + 1)) {
            end += 2;
        }
        return s.hasLow(ORDINAL_SUFFIX, end) ? end + 1 : end;
    }

    private boolean day(int i) {
        return DAY.test(s.text(i));
    }

    private boolean year(int i) {
        return s.number(i) && s.text(i).length() == 4;
    }
}
