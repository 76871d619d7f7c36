package org.depesche.search.lucene;

import java.time.LocalDate;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.depesche.search.counts.Counts;
import org.depesche.search.counts.MonthNumbers;
import org.depesche.search.lucene.queries.LuceneQueries;

/** Restricts a query to the months of its first hits, if the hits of each month are counted, so that few need sorting. */
final class FirstMonths {

    /** The most days by which time zones can separate the order of days from the order of times. */
    private static final int ZONES_APART_DAYS = 2;

    private FirstMonths() {}

    /**
     * The query for its first hits; the whole query if undated articles are among them.
     *
     * @param counts of all hits
     * @param wanted the number of first hits
     */
    static Query of(Query query, Counts counts, boolean newestFirst, long wanted, LocalDate today) {
        int[] months = counts.months();
        int step = newestFirst ? -1 : 1;
        long sum = 0;
        for (int month = newestFirst ? months.length - 1 : 0; month >= 0 && month < months.length; month += step) {
            // articles with a future date are not the newest: see ArticleRow
            boolean ahead = newestFirst && MonthNumbers.firstDay(month).isAfter(today);
            sum += ahead ? 0 : months[month];
            if (sum >= wanted) {
                LocalDate from = newestFirst ? MonthNumbers.firstDay(month).minusDays(ZONES_APART_DAYS) : null;
                LocalDate to = newestFirst
                        ? null
                        : MonthNumbers.firstDay(month).plusMonths(1).plusDays(ZONES_APART_DAYS);
                return new BooleanQuery.Builder()
                        .add(query, Occur.FILTER)
                        .add(LuceneQueries.published(from, to), Occur.FILTER)
                        .build();
            }
        }
        return query;
    }
}
