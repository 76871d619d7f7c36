package org.depesche.tagging.time;

import static org.depesche.tagging.text.WordSet.FUTURE;
import static org.depesche.tagging.text.WordSet.GRAIN;
import static org.depesche.tagging.text.WordSet.MONTH;
import static org.depesche.tagging.text.WordSet.RELATIVE;
import static org.depesche.tagging.text.WordSet.REPORT;
import static org.depesche.tagging.text.WordSet.SEASON;
import static org.depesche.tagging.text.WordSet.SHIFT;
import static org.depesche.tagging.text.WordSet.WEEKDAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import org.depesche.tagging.Period;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;
import org.depesche.tagging.text.WordSet;
import org.jspecify.annotations.Nullable;

/** Times that only the day of publication resolves: "im vergangenen Jahr", "gestern", "last Tuesday". */
final class RelativeTimes {

    private static final Set<String> LEADING = Set.of(
            "im", "in", "Im", "In", "Jahr", "Jahre", "Jahres", "dem", "am", "Am", "Ende", "Anfang", "Mitte", "der",
            "des", "the", "early", "late", "mid");

    /** How far the verb of a clause is looked for: tokens. */
    private static final int CLAUSE = 30;

    private final Sentence s;
    private final Tokens t;
    private final @Nullable LocalDate published;

    RelativeTimes(Sentence sentence, @Nullable LocalDate published) {
        this.s = sentence;
        this.t = sentence.tokens;
        this.published = published;
    }

    /** "im vergangenen Jahr", "in diesem Monat", "last quarter", "letzten Dienstag", "im vergangenen Mai". */
    TimeExpressions.@Nullable Time shifted(int i) {
        String value = value(SHIFT, i);
        if (value == null) {
            return null;
        }
        int shift = Integer.parseInt(value);
        String grain = s.lexicon.value(GRAIN, t.text(i + 1));
        if (grain != null) {
            return time(i, i + 2, grain, shift);
        }
        int month = s.lexicon.number(MONTH, t.text(i + 1));
        int weekday = s.lexicon.number(WEEKDAY, t.text(i + 1));
        int season = s.lexicon.number(SEASON, t.text(i + 1));
        if (published == null || month + weekday + season == 0) {
            return null;
        }
        if (weekday > 0) {
            LocalDate day = shift > 0
                    ? published.with(TemporalAdjusters.next(DayOfWeek.of(weekday)))
                    : published.with(TemporalAdjusters.previousOrSame(DayOfWeek.of(weekday)));
            return new TimeExpressions.Time(from(i), i + 2, day, day, Period.Found.RELATIVE);
        }
        LocalDate start = published.withDayOfMonth(1).withMonth(month > 0 ? month : season);
        if (shift > 0
                ? !start.isAfter(published)
                : start.isAfter(published) || shift < 0 && start.getMonth() == published.getMonth()) {
            start = start.plusYears(shift > 0 ? 1 : -1);
        }
        return new TimeExpressions.Time(
                from(i), i + 2, start, start.plusMonths(month > 0 ? 1 : 3).minusDays(1), Period.Found.RELATIVE);
    }

    /** "Vorjahr", "gestern", "am Montag", "im Sommer". */
    TimeExpressions.@Nullable Time relative(int i) {
        String value = value(RELATIVE, i);
        if (value != null) {
            int colon = value.indexOf(':');
            return time(i, i + 1, value.substring(0, colon), Integer.parseInt(value.substring(colon + 1)));
        }
        if (published != null && "weekend".equals(s.lexicon.value(GRAIN, t.text(i)))) {
            boolean begun = published.getDayOfWeek().getValue() >= 6;
            return time(i, i + 1, "weekend", begun ? 0 : -1);
        }
        int weekday = s.lexicon.number(WEEKDAY, t.text(i));
        if (weekday > 0 && published != null) {
            DayOfWeek named = DayOfWeek.of(weekday);
            LocalDate day = published.with(
                    toCome(i) ? TemporalAdjusters.nextOrSame(named) : TemporalAdjusters.previousOrSame(named));
            return new TimeExpressions.Time(from(i), i + 1, day, day, Period.Found.RELATIVE);
        }
        return null;
    }

    /** "Am Freitag werden 31 Grad erwartet": the clause tells of what will be, and nobody says so on that day. */
    private boolean toCome(int day) {
        if (!t.lowIs(day - 1, "am") && !t.lowIs(day - 1, "on")) {
            return false;
        }
        int from = day;
        while (from > 0 && day - from < CLAUSE && !t.is(from - 1, ",") && !t.is(from - 1, ";")) {
            from--;
        }
        boolean future = false;
        for (int i = from; i < t.size() && i < day + CLAUSE; i++) {
            if (i > day && (t.is(i, ",") || t.is(i, ";"))) {
                break;
            }
            if (s.has(REPORT, i)) {
                return false;
            }
            future |= s.has(FUTURE, i);
        }
        return future;
    }

    /** What the table says of a word; at the beginning of a sentence also of its small form. */
    private @Nullable String value(WordSet set, int i) {
        String value = s.lexicon.value(set, t.text(i));
        return value == null && i == 0 ? s.lexicon.value(set, t.low(i)) : value;
    }

    /** @param shift how many grains before (negative) or after the one of the day of publication */
    TimeExpressions.Time time(int start, int end, String grain, int shift) {
        if (published == null) {
            return new TimeExpressions.Time(from(start), end, null, null, Period.Found.RELATIVE);
        }
        LocalDate from = switch (grain) {
            case "year" -> published.withDayOfYear(1).plusYears(shift);
            case "decade" ->
                published
                        .withDayOfYear(1)
                        .withYear(published.getYear() / 10 * 10)
                        .plusYears(10L * shift);
            case "half" ->
                published
                        .withDayOfMonth(1)
                        .withMonth(published.getMonthValue() <= 6 ? 1 : 7)
                        .plusMonths(6L * shift);
            case "quarter" ->
                published
                        .withDayOfMonth(1)
                        .withMonth((published.getMonthValue() - 1) / 3 * 3 + 1)
                        .plusMonths(3L * shift);
            case "month" -> published.withDayOfMonth(1).plusMonths(shift);
            case "week" ->
                published
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusWeeks(shift);
            case "weekend" ->
                published
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusDays(5)
                        .plusWeeks(shift);
            default -> published.plusDays(shift);
        };
        LocalDate to = switch (grain) {
            case "year" -> from.plusYears(1).minusDays(1);
            case "decade" -> from.plusYears(10).minusDays(1);
            case "half" -> from.plusMonths(6).minusDays(1);
            case "quarter" -> from.plusMonths(3).minusDays(1);
            case "month" -> from.plusMonths(1).minusDays(1);
            case "week" -> from.plusDays(6);
            case "weekend" -> from.plusDays(1);
            default -> from;
        };
        return new TimeExpressions.Time(from(start), end, from, to, Period.Found.RELATIVE);
    }

    /** With the words before that belong to it: "im Jahr 2023", "Ende Mai". */
    int from(int i) {
        int at = i;
        while (at > 0 && i - at < 3 && (LEADING.contains(t.text(at - 1)))) {
            at--;
        }
        return at;
    }
}
