package org.depesche.tagging.time;

import static org.depesche.tagging.text.WordSet.COMING;
import static org.depesche.tagging.text.WordSet.FUTURE;
import static org.depesche.tagging.text.WordSet.GRAIN;
import static org.depesche.tagging.text.WordSet.MONTH;
import static org.depesche.tagging.text.WordSet.RELATIVE;
import static org.depesche.tagging.text.WordSet.REPORT;
import static org.depesche.tagging.text.WordSet.SEASON;
import static org.depesche.tagging.text.WordSet.SHIFT;
import static org.depesche.tagging.text.WordSet.SINCE;
import static org.depesche.tagging.text.WordSet.TIME_LEAD;
import static org.depesche.tagging.text.WordSet.UNTIL;
import static org.depesche.tagging.text.WordSet.WEEKDAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depesche.tagging.Period;
import org.depesche.tagging.text.GermanDictionary;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.WordSet;
import org.jspecify.annotations.Nullable;

/** Reads times that only the day of publication resolves: "im vergangenen Jahr", "gestern", "last Tuesday". */
record RelativeTimes(Sentence s, @Nullable LocalDate published) {

    /** Tokens of the longest clause on either side of a day. */
    private static final int CLAUSE = 30;

    private static final int MONTHS_OF_SEASON = 3;

    /** The months within which a month without a year may be in the future. */
    private static final int MONTHS_AHEAD = 6;

    /** Words before a time that belong to it. */
    private static final int MOST_LEADING = 3;

    /** "im vergangenen Jahr", "in diesem Monat", "last quarter", "letzten Dienstag", "im vergangenen Mai". */
    @Nullable
    TimeExpression shifted(int i) {
        String value = value(SHIFT, i);
        if (value == null) {
            return null;
        }
        int shift = Integer.parseInt(value);
        CalendarUnit grain = CalendarUnit.of(s.lexicon.value(GRAIN, s.text(i + 1)));
        if (grain != null) {
            return time(i, i + 2, grain, shift);
        }
        return published == null ? null : shiftedName(i, shift, published);
    }

    private @Nullable TimeExpression shiftedName(int i, int shift, LocalDate published) {
        String name = s.text(i + 1);
        int weekday = s.lexicon.number(WEEKDAY, name);
        if (weekday > 0) {
            DayOfWeek named = DayOfWeek.of(weekday);
            LocalDate day =
                    published.with(shift > 0 ? TemporalAdjusters.next(named) : TemporalAdjusters.previousOrSame(named));
            return new TimeExpression(from(i), i + 2, day, day, Period.Found.RELATIVE);
        }
        int month = s.lexicon.number(MONTH, name);
        int first = month > 0 ? month : s.lexicon.number(SEASON, name);
        if (first == 0) {
            return null;
        }
        LocalDate start = shiftedMonth(first, shift, published);
        LocalDate end = start.plusMonths(month > 0 ? 1 : MONTHS_OF_SEASON).minusDays(1);
        return new TimeExpression(from(i), i + 2, start, end, Period.Found.RELATIVE);
    }

    /** The next month of a name, or the last one. */
    private static LocalDate shiftedMonth(int month, int shift, LocalDate published) {
        LocalDate start = published.withDayOfMonth(1).withMonth(month);
        if (shift > 0) {
            return start.isAfter(published) ? start : start.plusYears(1);
        }
        boolean current = shift < 0 && start.getMonth() == published.getMonth();
        return start.isAfter(published) || current ? start.minusYears(1) : start;
    }

    /** "Vorjahr", "gestern", "am Montag", "im Sommer". */
    @Nullable
    TimeExpression relative(int i) {
        String value = value(RELATIVE, i);
        if (value != null) {
            int colon = value.indexOf(':');
            CalendarUnit grain = CalendarUnit.valueOf(value.substring(0, colon).toUpperCase(Locale.ROOT));
            return time(i, i + 1, grain, Integer.parseInt(value.substring(colon + 1)));
        }
        return published == null ? null : day(i, published);
    }

    private @Nullable TimeExpression day(int i, LocalDate published) {
        if (CalendarUnit.of(s.lexicon.value(GRAIN, s.text(i))) == CalendarUnit.WEEKEND) {
            boolean begun = published.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
            return time(i, i + 1, CalendarUnit.WEEKEND, begun ? 0 : -1);
        }
        int weekday = s.lexicon.number(WEEKDAY, s.text(i));
        if (weekday == 0) {
            return null;
        }
        DayOfWeek named = DayOfWeek.of(weekday);
        LocalDate day = published.with(
                isToCome(i) ? TemporalAdjusters.nextOrSame(named) : TemporalAdjusters.previousOrSame(named));
        return new TimeExpression(from(i), i + 1, day, day, Period.Found.RELATIVE);
    }

    /**
     * "Am Freitag werden 31 Grad erwartet": a clause in the future tense, unless it reports a statement of that day.
     */
    private boolean isToCome(int day) {
        boolean dated = s.lowIs(day - 1, "am") || s.lowIs(day - 1, "on") || s.hasLow(UNTIL, day - 1);
        return begins(day, day + 1) || dated && isInFuture(day);
    }

    /** "ab Montag", "von März an". */
    private boolean begins(int time, int end) {
        return s.hasLow(COMING, time - 1) || s.lowIs(end, "an") && s.lowIs(time - 1, "von");
    }

    /** "ab März", "von Oktober an", "im März muss die Anleihe zurückgezahlt werden": a month of the next half year. */
    boolean isMonthToCome(int month, int end, int ahead) {
        return ahead > 0
                && ahead <= MONTHS_AHEAD
                && !s.hasLow(SINCE, from(month) - 1)
                && (begins(month, end) || isInFuture(month) || isInPresent(month));
    }

    private boolean isInFuture(int time) {
        return anyInClause(time, i -> s.has(FUTURE, i)) && !anyInClause(time, i -> s.has(REPORT, i));
    }

    /** "Die Bahn tauscht im Mai 14 Weichen aus": of a month that is long past, a clause would be in the past tense. */
    private boolean isInPresent(int time) {
        return s.german
                && anyInClause(time, i -> isOfTense(i, "PRÄ") && !isOfTense(i, "PRT"))
                && !anyInClause(time, i -> s.has(REPORT, i) || isOfTense(i, "PRT") || isAuxiliary(i));
    }

    private boolean anyInClause(int time, IntPredicate token) {
        int from = time;
        while (from > 0 && time - from < CLAUSE && !endsClause(from - 1)) {
            from--;
        }
        int to = time + 1;
        while (to < s.size() && to < time + CLAUSE && !endsClause(to)) {
            to++;
        }
        return IntStream.range(from, to).anyMatch(token);
    }

    /** Whether a word in small letters is a full verb in a tense. */
    private boolean isOfTense(int i, String tense) {
        return !s.capital(i) && verbs(i).anyMatch(tag -> tag.startsWith("VER:3:") && tag.contains(":" + tense + ":"));
    }

    /** "ist", "haben": with a participle they tell of the past. */
    private boolean isAuxiliary(int i) {
        return verbs(i).anyMatch(tag -> tag.startsWith("VER:AUX:"));
    }

    private Stream<String> verbs(int i) {
        return GermanDictionary.SHARED.get().grammar(s.low(i)).stream()
                .map(GermanDictionary.Reading::tag)
                .filter(tag -> tag.startsWith("VER:"));
    }

    private boolean endsClause(int i) {
        return s.oneOf(i, ",;");
    }

    /** The value that the table gives for a word; for the first word of a sentence also in small letters. */
    private @Nullable String value(WordSet set, int i) {
        String value = s.lexicon.value(set, s.text(i));
        return value == null && i == 0 ? s.lexicon.value(set, s.low(i)) : value;
    }

    /** @param shift how many grains before (negative) or after the one of the day of publication */
    TimeExpression time(int start, int end, CalendarUnit grain, int shift) {
        if (published == null) {
            return TimeExpression.unresolved(from(start), end);
        }
        LocalDate first = grain.plus(grain.firstDay(published), shift);
        return new TimeExpression(from(start), end, first, grain.lastDay(first), Period.Found.RELATIVE);
    }

    /** The first token before a time that belongs to it: "im Jahr 2023", "Ende Mai". */
    int from(int i) {
        int at = i;
        while (at > 0 && i - at < MOST_LEADING && s.has(TIME_LEAD, at - 1)) {
            at--;
        }
        return at;
    }
}
