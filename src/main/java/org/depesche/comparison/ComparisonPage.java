package org.depesche.comparison;

import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import org.depesche.search.DaySpan;
import org.depesche.search.SearchResult.Hit;
import org.depesche.web.Histogram;
import org.depesche.web.Share;
import org.jspecify.annotations.Nullable;

/**
 * The page of a comparison.
 *
 * @param years all years of the sides, without gaps
 * @param common the people, places and organisations that the articles of all sides name, the most frequent first
 * @param meeting the articles that all sides find; null: there can be none, or there are no two sides
 */
record ComparisonPage(
        List<Column> columns,
        List<Integer> years,
        List<Common> common,
        @Nullable Meeting meeting) {

    /**
     * A side.
     *
     * @param kind "person", "place", "organisation", "figure" (a measure), or empty for any other search
     * @param days to which it is narrowed
     * @param url the search
     * @param without the comparison without it
     * @param share of all articles of the archive
     * @param months the number of its articles per month
     * @param histogram on the scale of all sides
     * @param alone the people, places and organisations that its articles name and those of the others do not
     */
    record Column(
            String label,
            String kind,
            DaySpan days,
            String url,
            String without,
            long total,
            Share share,
            SortedMap<YearMonth, Long> months,
            Histogram histogram,
            List<Named> alone) {

        /** The articles of a year. */
        public long of(int year) {
            return months.subMap(YearMonth.of(year, 1), YearMonth.of(year + 1, 1)).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    /**
     * An entity in the articles of a side.
     *
     * @param url these articles
     */
    record Named(String kind, String name, long count, String url) {}

    /** An entity in the articles of each side, in the order of the sides. */
    record Common(String kind, String name, List<Named> sides) {}

    /** @param url all articles that all sides find */
    record Meeting(long total, List<Hit> hits, String url) {}
}
