package org.depesche.search.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.depesche.search.DaySpan;
import org.depesche.search.MonthSpan;
import org.depesche.search.SearchQuery;
import org.depesche.web.Share;

/**
 * A decade, year, month, week or day of the chosen days or of all hits, if these are few.
 *
 * @param first its first day
 * @param last its last day
 * @param share its hits, or their share of all articles
 * @param highest the greatest share of all
 * @param path of its bar, as the {@code d} of an SVG path in a box 12 wide and 40 high
 * @param url the search in these days only; if they are chosen, in the wider days
 * @param selected whether it lies in the chosen days
 */
public record TimeBar(
        LocalDate first, LocalDate last, Share share, Share highest, String path, String url, boolean selected) {

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

    /** The number of its hits. */
    public long count() {
        return share.part();
    }

    /** 7 for the week from 12 to 18 February 2024, by ISO 8601. */
    public int week() {
        return first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    /** The decades of many years; empty for fewer. */
    static List<TimeBar> decades(SearchQuery query, TimeScale scale) {
        TreeSet<Integer> years = years(scale);
        if (years.isEmpty() || years.last() - years.first() < MOST_YEARS_IN_LINE) {
            return List.of();
        }
        int earliest = Math.max(years.first(), years.last() - MOST_YEARS_IN_ALL);
        LocalDate begin = LocalDate.of(earliest - earliest % DECADE, 1, 1);
        return bars(
                query,
                begin.datesUntil(LocalDate.of(years.last() + 1, 1, 1), Period.ofYears(DECADE)),
                scale::ofMonths,
                TimeBar::decade,
                first -> DaySpan.ALL);
    }

    /** The years of a decade of many; empty where no decade is chosen. */
    static List<TimeBar> years(SearchQuery query, TimeScale scale) {
        MonthSpan span = scale.timeline().span();
        if (span == null
                || span.from().getYear() / DECADE != span.to().getYear() / DECADE
                || decades(query, scale).isEmpty()) {
            return List.of();
        }
        LocalDate begin = LocalDate.of(span.from().getYear() / DECADE * DECADE, 1, 1);
        return bars(
                query,
                begin.datesUntil(begin.plusYears(DECADE), Period.ofYears(1)),
                scale::ofMonths,
                first -> DaySpan.of(first.getYear()),
                first -> decade(begin));
    }

    private static DaySpan decade(LocalDate first) {
        return new DaySpan(first, first.plusYears(DECADE).minusDays(1));
    }

    /** The years with hits. */
    private static TreeSet<Integer> years(TimeScale scale) {
        TreeSet<Integer> years = new TreeSet<>();
        scale.timeline().months().forEach((month, count) -> {
            if (count > 0) {
                years.add(month.getYear());
            }
        });
        return years;
    }

    /** The months from the first with hits to the last, stray dates left out. */
    static List<TimeBar> allMonths(SearchQuery query, TimeScale scale) {
        TreeSet<Integer> years = years(scale);
        return years.isEmpty()
                ? List.of()
                : ofMonths(query, scale, Math.max(years.first(), years.last() - MOST_YEARS_IN_ALL), years.last());
    }

    private static List<TimeBar> ofMonths(SearchQuery query, TimeScale scale, int first, int last) {
        return bars(
                query,
                LocalDate.of(first, 1, 1).datesUntil(LocalDate.of(last + 1, 1, 1), Period.ofMonths(1)),
                scale::ofMonths,
                month -> DaySpan.of(YearMonth.from(month)),
                month -> DaySpan.of(month.getYear()));
    }

    /** The months of one or two years; empty without hits, or for more years. */
    static List<TimeBar> months(SearchQuery query, TimeScale scale) {
        MonthSpan span = scale.timeline().span();
        return span == null || span.years() > MOST_YEARS
                ? List.of()
                : ofMonths(query, scale, span.from().getYear(), span.to().getYear());
    }

    /** The weeks of a year; empty without hits, for a longer time, and if no weeks are asked for. */
    static List<TimeBar> weeks(SearchQuery query, TimeScale scale) {
        MonthSpan span = scale.timeline().span();
        DaySpan weeks = span == null || !query.course().weeks() ? null : span.weeks();
        if (weeks == null || weeks.from() == null || weeks.to() == null) {
            return List.of();
        }
        return bars(
                query,
                weeks.from().datesUntil(weeks.to(), Period.ofWeeks(1)),
                scale::ofDays,
                first -> new DaySpan(first, first.plusDays(6)),
                first -> DaySpan.of(first.plusDays(3).getYear()));
    }

    /** The days of a month; empty without hits, or for more than one month. */
    static List<TimeBar> days(SearchQuery query, TimeScale scale) {
        MonthSpan span = scale.timeline().span();
        YearMonth month = span == null ? null : span.month();
        if (month == null) {
            return List.of();
        }
        return bars(
                query,
                month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)),
                scale::ofDays,
                day -> new DaySpan(day, day),
                day -> DaySpan.of(month));
    }

    /**
     * @param own the days of a bar
     * @param wider the days that are chosen instead if they are chosen
     */
    private static List<TimeBar> bars(
            SearchQuery query,
            Stream<LocalDate> firstDays,
            BiFunction<LocalDate, LocalDate, Share> share,
            Function<LocalDate, DaySpan> own,
            Function<LocalDate, DaySpan> wider) {
        Map<LocalDate, Share> shares = new LinkedHashMap<>();
        firstDays.forEach(first -> shares.put(first, share.apply(first, last(first, own))));
        Share highest =
                shares.values().stream().reduce(Share.number(0), (one, other) -> other.exceeds(one) ? other : one);
        return highest.part() == 0
                ? List.of()
                : shares.entrySet().stream()
                        .map(bar -> new TimeBar(
                                bar.getKey(),
                                last(bar.getKey(), own),
                                bar.getValue(),
                                highest,
                                path(bar.getValue(), highest),
                                query.toggled(own.apply(bar.getKey()), wider.apply(bar.getKey()))
                                        .url(),
                                query.isIn(own.apply(bar.getKey()))))
                        .toList();
    }

    private static LocalDate last(LocalDate first, Function<LocalDate, DaySpan> own) {
        return Objects.requireNonNull(own.apply(first).to());
    }

    /** A single article is still visible among thousands. */
    private static String path(Share share, Share highest) {
        String height = share.height(HEIGHT, highest).max(BigDecimal.ONE).toPlainString();
        return share.part() == 0 ? "" : "M.5 %dv-%sh11v%s".formatted(HEIGHT, height, height);
    }
}
