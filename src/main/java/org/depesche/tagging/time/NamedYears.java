package org.depesche.tagging.time;

import static org.depesche.tagging.text.WordSet.LABEL;
import static org.depesche.tagging.text.WordSet.MONTH;
import static org.depesche.tagging.text.WordSet.QUOTATION_MARK;

import java.time.LocalDate;
import org.depesche.tagging.Period;
import org.depesche.tagging.text.Digits;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads years and centuries: "2023", "2015 bis 2018", "im 19. Jahrhundert". */
final class NamedYears {

    private final Sentence s;
    private final Tokens t;
    private final RelativeTimes relatives;

    NamedYears(Sentence sentence, RelativeTimes relatives) {
        this.s = sentence;
        this.t = sentence.tokens;
        this.relatives = relatives;
    }

    /** "im 19. Jahrhundert", "the 19th century". */
    @Nullable
    TimeExpression century(int i) {
        boolean century = t.low(i + 2).startsWith("jahrhundert") || t.lowIs(i + 2, "century");
        if (!century || !t.number(i) || t.text(i).length() > 2) {
            return null;
        }
        int number = integer(i);
        return new TimeExpression(
                relatives.from(i),
                i + 3,
                LocalDate.of(100 * number - 99, 1, 1),
                LocalDate.of(100 * number, 12, 31),
                Period.Found.EXPLICIT);
    }

    /** "2023", "2015 bis 2018", "2019/20". */
    TimeExpression at(int i) {
        int first = integer(i);
        int last = first;
        int end = i + 1;
        boolean joint = joinsYears(end, i - 1);
        if (joint && isYear(end + 1)) {
            last = integer(end + 1);
            end += 2;
        } else if (joint && t.number(end + 1) && t.text(end + 1).length() == 2 && t.glued(end + 1)) {
            last = first / 100 * 100 + integer(end + 1);
            end += 2;
        }
        if (last < first) {
            last = first;
        }
        return new TimeExpression(
                relatives.from(i), end, LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), Period.Found.EXPLICIT);
    }

    private boolean joinsYears(int i, int before) {
        return t.is(i, "bis")
                || t.dash(i)
                || t.is(i, "/")
                || t.is(i, "to")
                || t.is(i, "und") && t.lowIs(before, "zwischen")
                || t.is(i, "and") && t.lowIs(before, "between");
    }

    /** Whether a token is the number of a year. */
    boolean isYear(int i) {
        String number = t.text(i);
        return t.number(i)
                && number.length() == 4
                && number.compareTo(t.low(i - 1).startsWith("jahr") ? "1000" : "1400") >= 0
                && number.compareTo("2200") < 0
                && Digits.whole(number)
                && !isOfName(i)
                && (s.masked(i) || !s.unitOrMagnitude(i + 1));
    }

    /** "Agenda 2010", "„2001“", "G2000". */
    private boolean isOfName(int i) {
        return s.has(LABEL, i - 1) && !s.has(MONTH, i - 1)
                || s.has(QUOTATION_MARK, i - 1)
                || t.glued(i) && t.word(i - 1);
    }

    private int integer(int i) {
        return Integer.parseInt(t.text(i));
    }
}
