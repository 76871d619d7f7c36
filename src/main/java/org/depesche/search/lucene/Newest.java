package org.depesche.search.lucene;

import java.time.LocalDate;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.depesche.search.lucene.count.Counts;
import org.depesche.search.lucene.index.SegmentColumns;

/** Where it is known how many hits each month has, only those months need be put in order that the first pages show. */
final class Newest {

    /** So much may the days of two articles differ from the order of their times, if they are from two time zones. */
    private static final int ZONES_APART_DAYS = 2;

    private Newest() {}

    /**
     * The query, as far as its first hits go; all of it where undated ones are among them.
     *
     * @param counts of all hits
     * @param wanted how many of the first
     */
    static Query of(Query query, Counts counts, boolean newestFirst, long wanted, LocalDate today) {
        int[] months = counts.months();
        int step = newestFirst ? -1 : 1;
        long sum = 0;
        for (int month = newestFirst ? months.length - 1 : 0; month >= 0 && month < months.length; month += step) {
            // what is dated ahead is not the newest: see ArticleRow
            boolean ahead = newestFirst && SegmentColumns.day(month).isAfter(today);
            sum += ahead ? 0 : months[month];
            if (sum >= wanted) {
                LocalDate from = newestFirst ? SegmentColumns.day(month).minusDays(ZONES_APART_DAYS) : null;
                LocalDate to = newestFirst
                        ? null
                        : SegmentColumns.day(month).plusMonths(1).plusDays(ZONES_APART_DAYS);
                return new BooleanQuery.Builder()
                        .add(query, Occur.FILTER)
                        .add(ClauseQueries.published(from, to), Occur.FILTER)
                        .build();
            }
        }
        return query;
    }
}
