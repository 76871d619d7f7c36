package org.depesche.tagging.time;

import static org.depesche.tagging.text.WordSet.SINCE;
import static org.depesche.tagging.text.WordSet.UNTIL;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Finds the times that a sentence names: "2023", "im Mai", "im vergangenen Jahr", "im dritten Quartal". */
final class TimeFinder {

    private final Sentence s;
    private final @Nullable LocalDate published;
    private final RelativeTimes relatives;
    private final NamedYears years;
    private final NamedDates dates;
    private final CountedTimes counted;
    private final YearParts parts;
    private final StepsBack steps;

    private TimeFinder(Sentence sentence, @Nullable LocalDate published) {
        this.s = sentence;
        this.published = published;
        this.relatives = new RelativeTimes(sentence, published);
        this.years = new NamedYears(sentence, relatives);
        this.dates = new NamedDates(sentence, published, relatives, years);
        this.counted = new CountedTimes(sentence, published, relatives, dates, years);
        this.parts = new YearParts(sentence, published, relatives, years);
        this.steps = new StepsBack(sentence, relatives);
    }

    static List<TimeExpression> find(Sentence sentence, @Nullable LocalDate published) {
        TimeFinder finder = new TimeFinder(sentence, published);
        List<TimeExpression> found = new ArrayList<>();
        int i = 0;
        while (i < sentence.size()) {
            TimeExpression time = finder.valid(i, found.isEmpty() ? null : found.getLast());
            if (time == null) {
                i++;
            } else {
                found.add(finder.bounded(time));
                i = time.end();
            }
        }
        return found;
    }

    private @Nullable TimeExpression valid(int i, @Nullable TimeExpression named) {
        try {
            return read(i, named);
        } catch (DateTimeException | NumberFormatException e) {
            // 31.2. or the year 0: no time
            return null;
        }
    }

    private @Nullable TimeExpression read(int i, @Nullable TimeExpression named) {
        TimeExpression time = steps.at(i, named);
        if (time == null) {
            time = parts.at(i);
        }
        if (time == null) {
            time = Holidays.of(s, i, years, relatives, published);
        }
        if (time == null) {
            time = dates.date(i);
        }
        if (time == null) {
            time = relatives.shifted(i);
        }
        if (time == null) {
            time = counted.of(i);
        }
        return time == null ? relatives.relative(i) : time;
    }

    /** "seit 2015" and "bis 2030" are open at one end. */
    private TimeExpression bounded(TimeExpression time) {
        int before = time.start() - 1;
        if (s.hasLow(SINCE, before)) {
            LocalDate to = s.lowIs(before, "ab") ? null : published;
            return new TimeExpression(before, time.end(), time.from(), to, time.found());
        }
        boolean until = s.hasLow(UNTIL, before);
        return until ? new TimeExpression(before, time.end(), null, time.to(), time.found()) : time;
    }
}
