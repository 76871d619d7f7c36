package org.depesche.tagging.time;

import static org.depesche.tagging.text.WordSet.MONTH;
import static org.depesche.tagging.text.WordSet.REPORT;

import java.time.LocalDate;
import java.util.Objects;
import org.depesche.tagging.Period;
import org.depesche.tagging.text.OrdinalReader;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Reads days without the name of a month, and spans of days: "31.10.1974", "14.10. bis 15.10.2018", "vom 14. bis 16. Mai". */
record DayDates(Sentence s, @Nullable LocalDate published, RelativeTimes relatives) {

    /**
     * The number of days within which a day without a year is in the future: "am 28. November" in an article of the
     * 14th.
     */
    private static final int NEAR = 60;

    /** A dotted date, or two that are a span; the first takes the year of the second. */
    @Nullable
    TimeExpression dotted(int i) {
        if (!isDay(i) || s.text(i).indexOf('.') <= 0) {
            return null;
        }
        int end = behind(i);
        int next = second(end);
        LocalDate last = isDay(next) ? day(s.text(next), null) : null;
        LocalDate first = day(s.text(i), last);
        if (first == null) {
            return null;
        }
        if (last == null || last.isBefore(first)) {
            boolean year = s.text(i).indexOf('.') != s.text(i).lastIndexOf('.');
            Period.Found found = year ? Period.Found.EXPLICIT : Period.Found.RELATIVE;
            return new TimeExpression(relatives.from(i), end, first, first, found);
        }
        return new TimeExpression(relatives.from(i), behind(next), first, last, Period.Found.EXPLICIT);
    }

    /** Whether a token is a number that is not a figure. */
    private boolean isDay(int i) {
        return s.number(i) && s.masked(i);
    }

    /** The token after a dotted date and its last dot. */
    private int behind(int i) {
        return s.point(i + 1) ? i + 2 : i + 1;
    }

    /** The token of the second date after "bis", "bis zum" and the like; -1 if there is none. */
    private int second(int i) {
        if (!isJoint(i)) {
            return -1;
        }
        return s.is(i + 1, "zum") || s.is(i + 1, "den") ? i + 2 : i + 1;
    }

    private boolean isJoint(int i) {
        return s.is(i, "bis") || s.dash(i) || s.is(i, "und");
    }

    /** "14.10.2018", "31.10.74"; "14.10" takes the year of the other day, else of the day of publication. */
    private @Nullable LocalDate day(String dotted, @Nullable LocalDate other) {
        String[] parts = dotted.split("\\.");
        if (parts.length < 2 || parts[0].length() > 2 || parts[1].length() > 2) {
            return null;
        }
        int day = Integer.parseInt(parts[0]);
        int month = Integer.parseInt(parts[1]);
        if (parts.length > 2) {
            int year = Integer.parseInt(parts[2]);
            return LocalDate.of(year < 100 ? century(year) : year, month, day);
        }
        if (other != null) {
            return LocalDate.of(other.getYear(), month, day);
        }
        return published == null ? null : nearest(month, day);
    }

    /** Two digits are a year of the last hundred years, or of the next ten. */
    private int century(int year) {
        int now = published == null ? 2030 : published.getYear();
        int near = now / 100 * 100 + year;
        return near > now + 10 ? near - 100 : near;
    }

    /** The day before publication, or a near one after it unless the sentence reports. */
    LocalDate nearest(int month, int day) {
        LocalDate now = Objects.requireNonNull(published);
        LocalDate date = LocalDate.of(now.getYear(), month, day);
        if (!date.isAfter(now)) {
            LocalDate next = date.plusYears(1);
            return next.isAfter(now.plusDays(NEAR)) || s.anywhere(REPORT) ? date : next;
        }
        return date.isAfter(now.plusDays(NEAR)) || s.anywhere(REPORT) ? date.minusYears(1) : date;
    }

    /** "14. bis 16. Mai": the token of the second day if a span of days begins at a token; -1 if none does. */
    int span(int i) {
        boolean first = isDay(i) && s.text(i).length() <= 2 && s.is(i + 1, ".");
        boolean joint = isJoint(i + 2);
        int second = s.is(i + 3, "zum") ? i + 4 : i + 3;
        return first && joint && s.number(second) && s.is(second + 1, ".") && s.has(MONTH, second + 2) ? second : -1;
    }

    /** "zweiten Mai", "zweiundzwanzigster Mai": the day of the month; 0 for other words. */
    int inWords(int i) {
        Integer day = s.german && s.has(MONTH, i + 1) ? OrdinalReader.german(s, i) : null;
        return day == null || day > 31 ? 0 : day;
    }
}
