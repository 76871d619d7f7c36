package org.depesche.search.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.depesche.search.MonthSpan;
import org.depesche.search.SearchQuery;
import org.jspecify.annotations.Nullable;

/**
 * A month of the years of the chosen days or of all hits, if these are few.
 *
 * @param path of its bar, as the {@code d} of an SVG path in a box 12 wide and 40 high
 * @param url the search in this month only; if that is chosen, in its year
 * @param selected whether it lies in the chosen days
 */
public record MonthBar(YearMonth month, long count, String path, String url, boolean selected) {

    private static final int HEIGHT = 40;
    private static final int MOST_YEARS = 2;

    /** Jan, März; the page shows the year separately. */
    public String label(Locale locale) {
        return month.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, locale);
    }

    /**
     * Empty without hits, or for more than two years.
     *
     * @param counts of all months, not only of the chosen days
     */
    static List<MonthBar> of(SearchQuery query, @Nullable MonthSpan span, Map<YearMonth, Long> counts) {
        if (span == null || span.years() > MOST_YEARS) {
            return List.of();
        }
        List<YearMonth> months = Stream.iterate(
                        YearMonth.of(span.from().getYear(), 1),
                        month -> month.getYear() <= span.to().getYear(),
                        month -> month.plusMonths(1))
                .toList();
        long highest = months.stream()
                .mapToLong(month -> counts.getOrDefault(month, 0L))
                .max()
                .orElse(0);
        return highest == 0
                ? List.of()
                : months.stream()
                        .map(month -> of(query, month, counts.getOrDefault(month, 0L), highest))
                        .toList();
    }

    private static MonthBar of(SearchQuery query, YearMonth month, long count, long highest) {
        LocalDate first = month.atDay(1);
        LocalDate last = month.atEndOfMonth();
        boolean alone = first.equals(query.from()) && last.equals(query.to());
        SearchQuery then = alone
                ? query.between(LocalDate.of(month.getYear(), 1, 1), LocalDate.of(month.getYear(), 12, 31))
                : query.between(first, last);
        return new MonthBar(month, count, path(count, highest), then.url(), MonthSpan.isChosen(query, first, last));
    }

    /** A single article is still visible among thousands. */
    static String path(long count, long highest) {
        long height = count == 0 ? 0 : Math.max(1, HEIGHT * count / highest);
        return count == 0 ? "" : "M.5 %dv-%dh11v%d".formatted(HEIGHT, height, height);
    }
}
