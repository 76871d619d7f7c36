package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.MONTH;

import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;

/** Marks dates: 24.02.2022, 3. September, 12 March 1998, 2024-05-16, Mai 2024. */
final class DateMasks {

    private DateMasks() {}

    static void mark(Sentence s) {
        Tokens t = s.tokens;
        for (int i = 0; i < t.size(); i++) {
            if (t.number(i)) {
                numeric(s, i);
            } else if (s.lexicon.has(MONTH, t.text(i))) {
                month(s, i);
            }
        }
    }

    private static void numeric(Sentence s, int i) {
        Tokens t = s.tokens;
        String number = t.text(i);
        if (dotted(number)) {
            // 16.30 Uhr is a time, 22.04. a date; 22.04 alone may be a value
            boolean full = number.indexOf('.') != number.lastIndexOf('.');
            boolean point = t.is(i + 1, ".") && t.glued(i + 1) && i + 2 < t.size();
            boolean dated = full || ((point || t.is(i - 1, "am") || t.is(i - 1, "vom")) && dayMonth(number));
            boolean clock = t.lowIs(i + 1, "uhr");
            if ((dated && !s.unitOrMagnitude(i + 1)) || clock) {
                s.mask(i, i + 1);
            }
        } else if (t.dash(i + 1)
                && t.glued(i + 1)
                && number.length() == 4
                && t.number(i + 2)
                && t.text(i + 2).length() == 2
                && t.dash(i + 3)
                && t.number(i + 4)) {
            s.mask(i, i + 5);
        } else if (t.is(i + 1, ".") && t.glued(i + 1) && number.length() <= 2) {
            // "3. 9. 2020", "1./2. Mai", "31.12."
            boolean next = t.number(i + 2)
                    && t.text(i + 2).length() <= 2
                    && t.is(i + 3, ".")
                    && Integer.parseInt(t.text(i + 2)) <= 12;
            if (next) {
                s.mask(i, t.number(i + 4) && t.text(i + 4).length() == 4 ? i + 5 : i + 4);
            }
        }
    }

    private static boolean dotted(String number) {
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

    private static void month(Sentence s, int i) {
        Tokens t = s.tokens;
        int from = i;
        int to = i + 1;
        boolean capital = t.capital(i);
        if (!capital) {
            return;
        }
        if (t.is(to, ".") && t.glued(to)) {
            to++;
        }
        // the day before: "3. September", "12 March", "24th of May", "3. und 4. Mai"
        int day = i - 1;
        if (t.is(day, "of")) {
            day--;
        }
        if ((t.is(day, ".") && t.glued(day))
                || t.lowIs(day, "th")
                || t.lowIs(day, "st")
                || t.lowIs(day, "nd")
                || t.lowIs(day, "rd")) {
            day--;
        }
        if (day(t, day) && (s.lexicon.german ? day < i - 1 : true)) {
            from = day;
            int first = day - 1;
            if (t.is(first, "bis")
                    || t.is(first, "und")
                    || t.dash(first)
                    || t.is(first, "to")
                    || t.is(first, "and")
                    || t.is(first, "/")) {
                first--;
                if (t.is(first, ".")) {
                    first--;
                }
                if (day(t, first)) {
                    from = first;
                }
            }
        } else if (!s.lexicon.german && day(t, to) && !s.unitOrMagnitude(to + 1)) {
            // "March 12", "March 12-14, 1998"
            to++;
            if (t.dash(to) && day(t, to + 1)) {
                to += 2;
            }
            if (t.lowIs(to, "th") || t.lowIs(to, "st") || t.lowIs(to, "nd") || t.lowIs(to, "rd")) {
                to++;
            }
        }
        int year = t.is(to, ",") ? to + 1 : to;
        if (t.number(year)
                && t.text(year).length() == 4
                && FigureMasks.integer(t.text(year)) != null
                && !s.unitOrMagnitude(year + 1)) {
            to = year + 1;
        }
        s.mask(from, to);
    }

    private static boolean day(Tokens t, int i) {
        return t.number(i)
                && t.text(i).length() <= 2
                && Character.isDigit(t.text(i).charAt(0))
                && Integer.parseInt(t.text(i)) <= 31;
    }
}
