package org.depesche.tagging.time;

import static org.depesche.tagging.text.WordSet.LABEL;
import static org.depesche.tagging.text.WordSet.MONTH;
import static org.depesche.tagging.text.WordSet.QUOTATION_MARK;

import java.time.LocalDate;
import org.depesche.tagging.Period;
import org.depesche.tagging.text.Digits;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Reads years and centuries: "2023", "2015 bis 2018", "im 19. Jahrhundert". */
record NamedYears(Sentence s, RelativeTimes relatives) {

    /** "im 19. Jahrhundert", "the 19th century". */
    @Nullable
    TimeExpression century(int i) {
        boolean century = s.low(i + 2).startsWith("jahrhundert") || s.lowIs(i + 2, "century");
        if (!century || !s.number(i, 2)) {
            return null;
        }
        int number = s.integer(i);
        return new TimeExpression(
                relatives.from(i),
                i + 3,
                LocalDate.of(100 * number - 99, 1, 1),
                LocalDate.of(100 * number, 12, 31),
                Period.Found.EXPLICIT);
    }

    /** "2023", "2015 bis 2018", "2019/20". */
    TimeExpression at(int i) {
        int first = s.integer(i);
        int last = first;
        int end = i + 1;
        boolean joint = joinsYears(end, i - 1);
        if (joint && isYear(end + 1)) {
            last = s.integer(end + 1);
            end += 2;
        } else if (joint && s.number(end + 1) && s.text(end + 1).length() == 2 && s.glued(end + 1)) {
            last = first / 100 * 100 + s.integer(end + 1);
            end += 2;
        }
        if (last < first) {
            last = first;
        }
        return new TimeExpression(
                relatives.from(i), end, LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), Period.Found.EXPLICIT);
    }

    private boolean joinsYears(int i, int before) {
        return s.is(i, "bis")
                || s.dash(i)
                || s.is(i, "/")
                || s.is(i, "to")
                || s.is(i, "und") && s.lowIs(before, "zwischen")
                || s.is(i, "and") && s.lowIs(before, "between");
    }

    /** Whether a token is the number of a year. */
    boolean isYear(int i) {
        String number = s.text(i);
        return s.number(i)
                && number.length() == 4
                && number.compareTo(s.low(i - 1).startsWith("jahr") ? "1000" : "1400") >= 0
                && number.compareTo("2200") < 0
                && Digits.whole(number)
                && !isOfName(i)
                && (s.masked(i) || !s.unitOrMagnitude(i + 1));
    }

    /** "Agenda 2010", "„2001“", "G2000". */
    private boolean isOfName(int i) {
        return s.has(LABEL, i - 1) && !s.has(MONTH, i - 1)
                || s.has(QUOTATION_MARK, i - 1)
                || s.glued(i) && s.word(i - 1);
    }
}
