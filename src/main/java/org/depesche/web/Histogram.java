package org.depesche.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Articles over time: a link for each year, with a bar for each month, scaled by the highest month.
 *
 * @param years from the first to the last year with articles, without gaps
 * @param highest the articles of the highest month
 */
public record Histogram(List<Year> years, long highest) {

    /** The height of the drawing; a month is 1 wide. */
    private static final int HEIGHT = 40;

    /** The least height of a bar, so that a single article is visible. */
    private static final BigDecimal LEAST = new BigDecimal("1.2");

    /** Only the latest years are drawn, because no screen has room for more. */
    private static final int MOST_YEARS = 130;

    private static final int MOST_LABELLED = 14;
    private static final int LEAST_FILLING = 5;

    /**
     * @param count the number of its articles
     * @param path the twelve bars as the {@code d} of an SVG path, 12 wide and 40 high
     * @param selected whether the page is filtered by this year
     */
    public record Year(int year, long count, String path, String url, boolean selected) {}

    public static Histogram of(Map<YearMonth, Long> months, Function<Integer, String> url) {
        return of(months, url, year -> false);
    }

    public static Histogram of(
            Map<YearMonth, Long> months, Function<Integer, String> url, Function<Integer, Boolean> selected) {
        TreeMap<YearMonth, Long> counts = counted(months);
        if (counts.isEmpty()) {
            return new Histogram(List.of(), 0);
        }
        int last = counts.lastKey().getYear();
        int first = Math.max(counts.firstKey().getYear(), last - MOST_YEARS + 1);
        return drawn(counts, new Frame(first, last, highest(counts)), url, selected);
    }

    /**
     * Histograms of the same years on the same scale, to be compared.
     *
     * @param url gives an address by the number of the histogram, from 0, and the year
     */
    public static List<Histogram> together(
            List<? extends Map<YearMonth, Long>> all, BiFunction<Integer, Integer, String> url) {
        List<TreeMap<YearMonth, Long>> counts =
                all.stream().map(Histogram::counted).toList();
        TreeMap<YearMonth, Long> longest = new TreeMap<>();
        counts.forEach(one -> one.forEach((month, count) -> longest.merge(month, count, Math::max)));
        if (longest.isEmpty()) {
            return counts.stream().map(none -> new Histogram(List.of(), 0)).toList();
        }
        int last = longest.lastKey().getYear();
        Frame frame = new Frame(Math.max(longest.firstKey().getYear(), last - MOST_YEARS + 1), last, highest(longest));
        return IntStream.range(0, counts.size())
                .mapToObj(i -> drawn(counts.get(i), frame, year -> url.apply(i, year), year -> false))
                .toList();
    }

    /** The first and last year, and the count of a bar of full height. */
    private record Frame(int first, int last, long highest) {}

    private static TreeMap<YearMonth, Long> counted(Map<YearMonth, Long> months) {
        TreeMap<YearMonth, Long> counts = new TreeMap<>(months);
        counts.values().removeIf(count -> count <= 0);
        return counts;
    }

    private static long highest(Map<YearMonth, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).max().orElse(1);
    }

    private static Histogram drawn(
            Map<YearMonth, Long> counts,
            Frame frame,
            Function<Integer, String> url,
            Function<Integer, Boolean> selected) {
        List<Year> years = new ArrayList<>();
        for (int year = frame.first(); year <= frame.last(); year++) {
            long count = 0;
            StringBuilder path = new StringBuilder();
            for (int month = 1; month <= 12; month++) {
                long articles = counts.getOrDefault(YearMonth.of(year, month), 0L);
                count += articles;
                if (articles > 0) {
                    String height = height(articles, frame.highest());
                    path.append('M').append(month - 1).append(' ').append(HEIGHT);
                    path.append("v-").append(height).append("h.78v").append(height);
                }
            }
            years.add(new Year(year, count, path.toString(), url.apply(year), selected.apply(year)));
        }
        return new Histogram(years, frame.highest());
    }

    private static String height(long count, long highest) {
        return BigDecimal.valueOf(count)
                .multiply(BigDecimal.valueOf(HEIGHT))
                .divide(BigDecimal.valueOf(highest), 1, RoundingMode.HALF_UP)
                .max(LEAST)
                .toPlainString();
    }

    public boolean isEmpty() {
        return years.isEmpty();
    }

    /** The CSS class for too many years to label all of them, or too few to fill the line; else empty. */
    public String look() {
        return years.size() > MOST_LABELLED
                ? "histogram--long"
                : years.size() < LEAST_FILLING ? "histogram--short" : "";
    }

    public int first() {
        return years.getFirst().year();
    }

    public int last() {
        return years.getLast().year();
    }
}
