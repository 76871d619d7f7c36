package org.depesche.tagging.time;

import static org.depesche.tagging.text.WordSet.GRAIN;
import static org.depesche.tagging.text.WordSet.OF_YEAR;
import static org.depesche.tagging.text.WordSet.PART;
import static org.depesche.tagging.text.WordSet.SHIFT;
import static org.depesche.tagging.text.WordSet.SPORT;

import java.time.LocalDate;
import org.depesche.tagging.Period;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Reads quarters and halves of years: "im dritten Quartal 2023", "erstes Halbjahr", "Q3 2023". */
record YearParts(Sentence s, @Nullable LocalDate published, RelativeTimes relatives, NamedYears years) {

    /**
     * @param number from 1
     * @param end token after the words of the part
     */
    private record Part(CalendarUnit grain, int number, int end) {

        boolean isPossible() {
            return number >= 1 && number <= (grain == CalendarUnit.HALF ? 2 : 4);
        }

        LocalDate firstDay(LocalDate year) {
            return grain.plus(year.withDayOfYear(1), number - 1);
        }
    }

    @Nullable
    TimeExpression at(int i) {
        Part part = part(i);
        return part == null || !part.isPossible() || isOfMatch() ? null : resolved(i, part);
    }

    private @Nullable Part part(int i) {
        if (s.is(i, "Q") && s.number(i + 1) && s.glued(i + 1) && s.text(i + 1).length() == 1) {
            return new Part(CalendarUnit.QUARTER, s.integer(i + 1), i + 2);
        }
        if (!s.hasLow(PART, i)) {
            return null;
        }
        int noun = s.is(i + 1, ".") ? i + 2 : i + 1;
        CalendarUnit grain = CalendarUnit.of(s.lexicon.value(GRAIN, s.text(noun)));
        boolean ofYear = grain == CalendarUnit.QUARTER || grain == CalendarUnit.HALF;
        return grain != null && ofYear ? new Part(grain, s.lexicon.number(PART, s.low(i)), noun + 1) : null;
    }

    /** "the first half", "the fourth quarter" of a match. */
    private boolean isOfMatch() {
        return !s.german && s.anywhere(SPORT);
    }

    private TimeExpression resolved(int i, Part part) {
        int start = relatives.from(i);
        int of = part.end;
        while (s.has(OF_YEAR, of) || s.is(of, "von") || s.is(of, "fiscal")) {
            of++;
        }
        if (years.isYear(of)) {
            LocalDate year = LocalDate.of(s.integer(of), 1, 1);
            return time(start, of + 1, part, part.firstDay(year), Period.Found.EXPLICIT);
        }
        if (published == null) {
            return TimeExpression.unresolved(start, part.end);
        }
        TimeExpression year = relativeYear(of, of > part.end);
        if (year != null && year.from() != null) {
            return time(start, year.end(), part, part.firstDay(year.from()), Period.Found.RELATIVE);
        }
        LocalDate first = part.firstDay(published);
        return time(
                start, part.end, part, first.isAfter(published) ? first.minusYears(1) : first, Period.Found.RELATIVE);
    }

    private @Nullable TimeExpression relativeYear(int of, boolean joined) {
        TimeExpression year = joined || s.has(SHIFT, of) ? relatives.shifted(of) : null;
        return year == null && joined ? relatives.relative(of) : year;
    }

    private static TimeExpression time(int start, int end, Part part, LocalDate first, Period.Found found) {
        return new TimeExpression(start, end, first, part.grain.lastDay(first), found);
    }
}
