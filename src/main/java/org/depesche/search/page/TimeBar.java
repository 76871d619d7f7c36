package org.depesche.search.page;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depesche.search.DaySpan;
import org.depesche.search.MonthSpan;
import org.depesche.search.SearchAnswer.Timeline;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchResult.Bucket;

/**
 * A decade, year, month or day of the chosen days or of all hits, if these are few.
 *
 * @param first its first day
 * @param last its last day
 * @param highest the greatest count of all
 * @param path of its bar, as the {@code d} of an SVG path in a box 12 wide and 40 high
 * @param url the search in these days only; if they are chosen, in the wider days
 * @param selected whether it lies in the chosen days
 */
public record TimeBar(
        LocalDate first, LocalDate last, long count, long highest, String path, String url, boolean selected) {

    private static final int HEIGHT = 40;
    private static final int MOST_YEARS = 2;

    /** Hits of more years are seen by decades: so many years have room in a line. */
    static final int MOST_YEARS_IN_LINE = 40;

    private static final int DECADE = 10;

    /** Stray dates of earlier years are left out. */
    private static final int MOST_YEARS_IN_ALL = 300;

    /** Jan, März; the page shows the year separately. */
    public String month(Locale locale) {
        return first.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, locale);
    }

    /** The decades of many years; empty for fewer. */
    static List<TimeBar> decades(SearchQuery query, Map<YearMonth, Long> months) {
        SortedMap<Integer, Long> years = years(months);
        if (years.isEmpty() || years.lastKey() - years.firstKey() < MOST_YEARS_IN_LINE) {
            return List.of();
        }
        int earliest = Math.max(years.firstKey(), years.lastKey() - MOST_YEARS_IN_ALL);
        LocalDate begin = LocalDate.of(earliest - earliest % DECADE, 1, 1);
        return bars(
                query,
                begin.datesUntil(LocalDate.of(years.lastKey() + 1, 1, 1), Period.ofYears(DECADE)),
                first -> years.subMap(first.getYear(), first.getYear() + DECADE).values().stream()
                        .mapToLong(Long::longValue)
                        .sum(),
                TimeBar::decade,
                first -> DaySpan.ALL);
    }

    /** The years of a decade of many; empty where no decade is chosen. */
    static List<TimeBar> years(SearchQuery query, Timeline timeline) {
        MonthSpan span = timeline.span();
        if (span == null
                || span.from().getYear() / DECADE != span.to().getYear() / DECADE
                || decades(query, timeline.months()).isEmpty()) {
            return List.of();
        }
        SortedMap<Integer, Long> years = years(timeline.months());
        LocalDate begin = LocalDate.of(span.from().getYear() / DECADE * DECADE, 1, 1);
        return bars(
                query,
                begin.datesUntil(begin.plusYears(DECADE), Period.ofYears(1)),
                first -> years.getOrDefault(first.getYear(), 0L),
                first -> DaySpan.of(first.getYear()),
                first -> decade(begin));
    }

    private static DaySpan decade(LocalDate first) {
        return new DaySpan(first, first.plusYears(DECADE).minusDays(1));
    }

    private static SortedMap<Integer, Long> years(Map<YearMonth, Long> months) {
        SortedMap<Integer, Long> years = new TreeMap<>();
        months.forEach((month, count) -> years.merge(month.getYear(), count, Long::sum));
        years.values().removeIf(count -> count <= 0);
        return years;
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
                                Objects.requireNonNull(own.apply(first).to()),
                                count.apply(first),
                                highest,
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
