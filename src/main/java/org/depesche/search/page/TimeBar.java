package org.depesche.search.page;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depesche.search.DaySpan;
import org.depesche.search.MonthSpan;
import org.depesche.search.SearchAnswer.Timeline;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchResult.Bucket;

/**
 * A month or a day of the chosen days or of all hits, if these are few.
 *
 * @param first its first day
 * @param path of its bar, as the {@code d} of an SVG path in a box 12 wide and 40 high
 * @param url the search in this month or day only; if that is chosen, in its year or month
 * @param selected whether it lies in the chosen days
 */
public record TimeBar(LocalDate first, long count, String path, String url, boolean selected) {

    private static final int HEIGHT = 40;
    private static final int MOST_YEARS = 2;

    /** Jan, März; the page shows the year separately. */
    public String month(Locale locale) {
        return first.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, locale);
    }

    /** The months of one or two years; empty without hits, or for more years. */
    static List<TimeBar> months(SearchQuery query, Timeline timeline) {
        MonthSpan span = timeline.span();
        if (span == null || span.years() > MOST_YEARS) {
            return List.of();
        }
        return bars(
                query,
                span.from().withDayOfYear(1).datesUntil(span.to().plusYears(1).withDayOfYear(1), Period.ofMonths(1)),
                first -> timeline.months().getOrDefault(YearMonth.from(first), 0L),
                first -> DaySpan.of(YearMonth.from(first)),
                first -> DaySpan.of(first.getYear()));
    }

    /** The days of a month; empty without hits, or for more than one month. */
    static List<TimeBar> days(SearchQuery query, Timeline timeline) {
        YearMonth month = timeline.span() == null ? null : timeline.span().month();
        if (month == null) {
            return List.of();
        }
        Map<LocalDate, Long> counts = timeline.days().stream().collect(Collectors.toMap(Bucket::from, Bucket::count));
        return bars(
                query,
                month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)),
                day -> counts.getOrDefault(day, 0L),
                day -> new DaySpan(day, day),
                day -> DaySpan.of(month));
    }

    private static List<TimeBar> bars(
            SearchQuery query,
            Stream<LocalDate> firstDays,
            Function<LocalDate, Long> count,
            Function<LocalDate, DaySpan> own,
            Function<LocalDate, DaySpan> wider) {
        List<LocalDate> all = firstDays.toList();
        long highest = all.stream().mapToLong(count::apply).max().orElse(0);
        return highest == 0
                ? List.of()
                : all.stream()
                        .map(first -> new TimeBar(
                                first,
                                count.apply(first),
                                path(count.apply(first), highest),
                                query.toggled(own.apply(first), wider.apply(first))
                                        .url(),
                                query.isIn(own.apply(first))))
                        .toList();
    }

    /** A single article is still visible among thousands. */
    private static String path(long count, long highest) {
        long height = count == 0 ? 0 : Math.max(1, HEIGHT * count / highest);
        return count == 0 ? "" : "M.5 %dv-%dh11v%d".formatted(HEIGHT, height, height);
    }
}
