package org.depesche.tagging.time;

import static org.depesche.tagging.text.WordSet.GRAIN;
import static org.depesche.tagging.text.WordSet.PART;
import static org.depesche.tagging.text.WordSet.SHIFT;
import static org.depesche.tagging.text.WordSet.SPORT;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.depesche.tagging.Period;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Finds when a sentence says something holds: "2023", "im Mai", "im vergangenen Jahr", "im dritten Quartal". */
final class TimeExpressions {

    /** @param start first token; @param end token after the last; the days are null where open or unresolved */
    record Time(
            int start,
            int end,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Period.Found found) {}

    private final Sentence s;
    private final Tokens t;
    private final @Nullable LocalDate published;
    private final RelativeTimes relatives;
    private final NamedDates dates;
    private final CountedTimes counted;

    private TimeExpressions(Sentence sentence, @Nullable LocalDate published) {
        this.s = sentence;
        this.t = sentence.tokens;
        this.published = published;
        this.relatives = new RelativeTimes(sentence, published);
        this.dates = new NamedDates(sentence, published, relatives);
        this.counted = new CountedTimes(sentence, published, relatives, dates);
    }

    static List<Time> of(Sentence sentence, @Nullable LocalDate published) {
        TimeExpressions reader = new TimeExpressions(sentence, published);
        List<Time> found = new ArrayList<>();
        int i = 0;
        while (i < sentence.tokens.size()) {
            Time time = reader.read(i);
            if (time == null) {
                i++;
            } else {
                found.add(reader.bounded(time));
                i = time.end();
            }
        }
        return found;
    }

    private @Nullable Time read(int i) {
        try {
            Time time = part(i);
            if (time == null) {
                time = Holidays.of(s, i, dates, relatives, published);
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
            if (time == null) {
                time = relatives.relative(i);
            }
            return time;
        } catch (DateTimeException | NumberFormatException e) {
            // 31.2. or the year 0: no time
            return null;
        }
    }

    /** "im dritten Quartal 2023", "erstes Halbjahr", "Q3 2023", "in the first quarter of last year". */
    private @Nullable Time part(int i) {
        int part = 0;
        int at = i + 1;
        String grain = null;
        if (t.is(i, "Q") && t.number(i + 1) && t.glued(i + 1) && t.text(i + 1).length() == 1) {
            part = Integer.parseInt(t.text(i + 1));
            grain = "quarter";
            at = i + 2;
        } else if (s.lexicon.has(PART, t.low(i))) {
            part = s.lexicon.number(PART, t.low(i));
            at = t.is(i + 1, ".") ? i + 2 : i + 1;
            grain = s.lexicon.value(GRAIN, t.text(at));
            at++;
        }
        if (grain == null
                || part == 0
                || !(grain.equals("quarter") || grain.equals("half"))
                || !s.lexicon.german && s.anywhere(s.lexicon.words(SPORT))
                || part > (grain.equals("half") ? 2 : 4)) {
            return null;
        }
        int months = grain.equals("half") ? 6 : 3;
        int of = at;
        while (t.is(of, "des")
                || t.is(of, "of")
                || t.is(of, "the")
                || t.is(of, "im")
                || t.is(of, "Jahres")
                || t.is(of, "von")
                || t.is(of, "fiscal")) {
            of++;
        }
        LocalDate start;
        int end = at;
        boolean explicit = false;
        if (dates.year(of)) {
            start = LocalDate.of(Integer.parseInt(t.text(of)), 1 + (part - 1) * months, 1);
            end = of + 1;
            explicit = true;
        } else if (published == null) {
            return new Time(relatives.from(i), at, null, null, Period.Found.RELATIVE);
        } else {
            Time year = of > at || s.lexicon.has(SHIFT, t.text(of)) ? relatives.shifted(of) : null;
            if (year == null && of > at) {
                year = relatives.relative(of);
            }
            if (year != null && year.from != null) {
                start = year.from.withDayOfYear(1).plusMonths((part - 1) * (long) months);
                end = year.end;
            } else {
                start = published.withDayOfYear(1).plusMonths((part - 1) * (long) months);
                if (start.isAfter(published)) {
                    start = start.minusYears(1);
                }
            }
        }
        return new Time(
                relatives.from(i),
                end,
                start,
                start.plusMonths(months).minusDays(1),
                explicit ? Period.Found.EXPLICIT : Period.Found.RELATIVE);
    }

    /** "seit 2015" and "bis 2030" are open at one end. */
    private Time bounded(Time time) {
        String before = t.low(time.start - 1);
        if (before.equals("seit") || before.equals("since") || before.equals("ab")) {
            return new Time(time.start - 1, time.end, time.from, before.equals("ab") ? null : published, time.found);
        }
        boolean until = before.equals("bis") || before.equals("until") || before.equals("by");
        return until ? new Time(time.start - 1, time.end, null, time.to, time.found) : time;
    }
}
