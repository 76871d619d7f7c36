package org.depesche.tagging.time;

import static org.depesche.tagging.text.WordSet.GRAIN;
import static org.depesche.tagging.text.WordSet.SAME_SPAN_BEFORE;
import static org.depesche.tagging.text.WordSet.STEP_BACK;

import java.time.LocalDate;
import org.depesche.tagging.Period;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Reads times that count from the time that the sentence named last: "Im März 420, im Vormonat 380", "in 2021, up from 3
 * million the previous year". Without such a time they count from the day of publication. A bare "Vorjahr" is none of them:
 * behind "2021", too, it mostly is the year before the one of publication.
 */
record StepsBack(Sentence s, RelativeTimes relatives) {

    /** @param named the time that the sentence named last; null if there is none */
    @Nullable
    TimeExpression at(int i, @Nullable TimeExpression named) {
        LocalDate from = named == null ? null : named.from();
        LocalDate to = named == null ? null : named.to();
        if (from == null || to == null) {
            return null;
        }
        if (s.has(SAME_SPAN_BEFORE, i)) {
            return time(
                    i,
                    i + 1,
                    from.minusYears(1),
                    CalendarUnit.DAY.plus(to.plusDays(1).minusYears(1), -1));
        }
        String step = s.lexicon.value(STEP_BACK, s.text(i));
        if (step == null) {
            return null;
        }
        boolean oneWord = s.german;
        CalendarUnit unit = CalendarUnit.of(oneWord ? step : s.lexicon.value(GRAIN, s.text(i + 1)));
        if (unit == null) {
            return null;
        }
        LocalDate first = unit.firstDay(from);
        LocalDate before = unit.plus(first, -1);
        return to.isAfter(unit.lastDay(first)) ? null : time(i, oneWord ? i + 1 : i + 2, before, unit.lastDay(before));
    }

    private TimeExpression time(int start, int end, LocalDate from, LocalDate to) {
        return new TimeExpression(relatives.from(start), end, from, to, Period.Found.RELATIVE);
    }
}
