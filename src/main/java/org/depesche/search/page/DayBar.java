package org.depesche.search.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.depesche.search.MonthSpan;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchResult.Bucket;
import org.jspecify.annotations.Nullable;

/**
 * A day of the month of the chosen days or of all hits.
 *
 * @param path of its bar, as the {@code d} of an SVG path in a box 12 wide and 40 high
 * @param url the search in this day only; if that is chosen, in its month
 * @param selected whether it is a chosen day
 */
public record DayBar(LocalDate day, long count, String path, String url, boolean selected) {

    /** Empty for more than one month, or for a month without hits. */
    static List<DayBar> of(SearchQuery query, @Nullable MonthSpan span, List<Bucket> days) {
        YearMonth month = span == null ? null : span.month();
        if (month == null) {
            return List.of();
        }
        Map<LocalDate, Long> counts = new HashMap<>();
        for (Bucket bucket : days) {
            counts.put(bucket.from(), bucket.count());
        }
        long highest = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return highest == 0
                ? List.of()
                : month.atDay(1)
                        .datesUntil(month.plusMonths(1).atDay(1))
                        .map(day -> of(query, day, counts.getOrDefault(day, 0L), highest))
                        .toList();
    }

    private static DayBar of(SearchQuery query, LocalDate day, long count, long highest) {
        YearMonth month = YearMonth.from(day);
        boolean alone = day.equals(query.from()) && day.equals(query.to());
        SearchQuery then = alone ? query.between(month.atDay(1), month.atEndOfMonth()) : query.between(day, day);
        return new DayBar(day, count, MonthBar.path(count, highest), then.url(), MonthSpan.isChosen(query, day, day));
    }
}
