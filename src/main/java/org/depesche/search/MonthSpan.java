package org.depesche.search;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The days that a page shows by months or days: the chosen days, at an open end up to the hits; or, without chosen days,
 * the one year or month of all hits.
 */
public record MonthSpan(LocalDate from, LocalDate to) {

    /** @param counts of all months, not only of the chosen days */
    public static @Nullable MonthSpan of(SearchQuery query, Map<YearMonth, Long> counts) {
        TreeSet<YearMonth> withHits = counts.entrySet().stream()
                .filter(month -> month.getValue() > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        LocalDate from = query.from();
        LocalDate to = query.to();
        if ((from == null || to == null) && withHits.isEmpty()) {
            return null;
        }
        boolean chosen = from != null || to != null;
        from = from != null ? from : withHits.first().atDay(1);
        to = to != null ? to : withHits.last().atEndOfMonth();
        return to.isBefore(from) || !chosen && from.getYear() != to.getYear() ? null : new MonthSpan(from, to);
    }

    public int years() {
        return to.getYear() - from.getYear() + 1;
    }

    /**
     * The weeks to show, each from Monday to Sunday: those of its year, or of at most a year that begins in another; null for
     * more.
     */
    public @Nullable DaySpan weeks() {
        boolean whole = from.getYear() == to.getYear();
        if (!whole && from.plusYears(1).isBefore(to)) {
            return null;
        }
        LocalDate first = whole ? from.withDayOfYear(1) : from;
        LocalDate last = whole ? first.plusYears(1).minusDays(1) : to;
        return new DaySpan(
                first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                last.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
    }

    /** Its month; null if it has several. */
    public @Nullable YearMonth month() {
        YearMonth month = YearMonth.from(from);
        return month.equals(YearMonth.from(to)) ? month : null;
    }
}
