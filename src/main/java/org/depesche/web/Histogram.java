package org.depesche.web;

import java.math.BigDecimal;
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
 * @param highest the articles of the highest month, or their share
 */
public record Histogram(List<Year> years, Share highest) {

    /** The height of the drawing; a month is 1 wide. */
    private static final int HEIGHT = 40;

    /** The least height of a bar, so that a single article is visible. */
    private static final BigDecimal LEAST = new BigDecimal("1.2");

    /** Only the latest years are drawn, because no screen has room for more. */
    private static final int MOST_YEARS = 130;

    private static final Histogram NOTHING = new Histogram(List.of(), Share.number(0));

    private static final int MOST_LABELLED = 14;
    private static final int LEAST_FILLING = 5;

    /**
     * @param share its articles, or their share of all articles of the year
     * @param path the twelve bars as the {@code d} of an SVG path, 12 wide and 40 high
     * @param selected whether the page is filtered by this year
     */
    public record Year(int year, Share share, String path, String url, boolean selected) {

        /** The number of its articles. */
        public long count() {
            return share.part();
        }
    }

    /** Makes the share of some of its articles, from months with all of them or without. */
    private record Scale(Share.Unit unit, Map<YearMonth, Long> all) {

        static final Scale NUMBERS = new Scale(Share.Unit.NUMBER, Map.of());

        Share share(long articles, YearMonth month) {
            return new Share(articles, all.getOrDefault(month, 1L), unit);
        }

        Share share(long articles, int year) {
            long whole = IntStream.rangeClosed(1, 12)
                    .mapToLong(month -> all.getOrDefault(YearMonth.of(year, month), 0L))
                    .sum();
            return new Share(articles, whole, unit);
        }
    }

    public static Histogram of(Map<YearMonth, Long> months, Function<Integer, String> url) {
        return of(months, url, year -> false);
    }

    public static Histogram of(
            Map<YearMonth, Long> months, Function<Integer, String> url, Function<Integer, Boolean> selected) {
        return of(months, Scale.NUMBERS, url, selected);
    }

    /**
     * The shares of articles.
     *
     * @param all all articles of each month
     */
    public static Histogram ofShares(
            Map<YearMonth, Long> months,
            Map<YearMonth, Long> all,
            Share.Unit unit,
            Function<Integer, String> url,
            Function<Integer, Boolean> selected) {
        return of(months, new Scale(unit, all), url, selected);
    }

    private static Histogram of(
            Map<YearMonth, Long> months,
            Scale scale,
            Function<Integer, String> url,
            Function<Integer, Boolean> selected) {
        TreeMap<YearMonth, Long> counts = counted(months);
        if (counts.isEmpty()) {
            return NOTHING;
        }
        int last = counts.lastKey().getYear();
        int first = Math.max(counts.firstKey().getYear(), last - MOST_YEARS + 1);
        return drawn(counts, new Frame(first, last, highest(counts, scale), scale), url, selected);
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
            return counts.stream().map(none -> NOTHING).toList();
        }
        int last = longest.lastKey().getYear();
        int first = Math.max(longest.firstKey().getYear(), last - MOST_YEARS + 1);
        Frame frame = new Frame(first, last, highest(longest, Scale.NUMBERS), Scale.NUMBERS);
        return IntStream.range(0, counts.size())
                .mapToObj(i -> drawn(counts.get(i), frame, year -> url.apply(i, year), year -> false))
                .toList();
    }

    /** The first and last year, and the share of a bar of full height. */
    private record Frame(int first, int last, Share highest, Scale scale) {}

    private static TreeMap<YearMonth, Long> counted(Map<YearMonth, Long> months) {
        TreeMap<YearMonth, Long> counts = new TreeMap<>(months);
        counts.values().removeIf(count -> count <= 0);
        return counts;
    }

    private static Share highest(Map<YearMonth, Long> counts, Scale scale) {
        return counts.entrySet().stream()
                .map(month -> scale.share(month.getValue(), month.getKey()))
                .reduce(NOTHING.highest(), (one, other) -> other.exceeds(one) ? other : one);
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
                YearMonth shown = YearMonth.of(year, month);
                long articles = counts.getOrDefault(shown, 0L);
                count += articles;
                if (articles > 0) {
                    String height = frame.scale()
                            .share(articles, shown)
                            .height(HEIGHT, frame.highest())
                            .max(LEAST)
                            .toPlainString();
                    path.append('M').append(month - 1).append(' ').append(HEIGHT);
                    path.append("v-").append(height).append("h.78v").append(height);
                }
            }
            Share share = frame.scale().share(count, year);
            years.add(new Year(year, share, path.toString(), url.apply(year), selected.apply(year)));
        }
        return new Histogram(years, frame.highest());
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
