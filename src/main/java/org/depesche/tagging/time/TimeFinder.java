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
    private final TimeExpression.Reader reader;

    private TimeFinder(Sentence sentence, @Nullable LocalDate published) {
        this.s = sentence;
        this.published = published;
        RelativeTimes relatives = new RelativeTimes(sentence, published);
        NamedYears years = new NamedYears(sentence, relatives);
        NamedDates dates = new NamedDates(sentence, published, relatives, years);
        CountedTimes counted = new CountedTimes(sentence, published, relatives, dates, years);
        this.reader = TimeExpression.Reader.firstOf(
                new YearParts(sentence, published, relatives, years)::at,
                i -> Holidays.of(sentence, i, years, relatives, published),
                dates::date,
                relatives::shifted,
                counted::months,
                counted::ended,
                counted::past,
                counted::ago,
                relatives::relative);
    }

    static List<TimeExpression> find(Sentence sentence, @Nullable LocalDate published) {
        TimeFinder finder = new TimeFinder(sentence, published);
        List<TimeExpression> found = new ArrayList<>();
        int i = 0;
        while (i < sentence.size()) {
            TimeExpression time = finder.valid(i);
            if (time == null) {
                i++;
            } else {
                found.add(finder.bounded(time));
                i = time.end();
            }
        }
        return found;
    }

    private @Nullable TimeExpression valid(int i) {
        try {
            return reader.read(i);
        } catch (DateTimeException | NumberFormatException e) {
            // 31.2. or the year 0: no time
            return null;
        }
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
