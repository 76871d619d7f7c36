package org.depesche.search.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.depesche.search.SearchAnswer.ReadAs;
import org.depesche.search.SearchQuery;
import org.depesche.search.query.QueryText;

/**
 * Words of the query that were read as days or as an amount, or that may be.
 *
 * @param otherUrl the address of the search for the words as written; if they were searched for as words, for the days
 * @param onlyUrl the address of the search for the amount without the words; for days the same as the other
 * @param total the hits of the days that are offered, or 0
 */
public record ReadInQuery(ReadAs read, String otherUrl, String onlyUrl, long total) {

    /** As in the messages and the template. */
    public String code() {
        return read.amount() != null ? "amount" : read.offered() ? "perhaps" : "days";
    }

    /**
     * Days are only offered if they have hits.
     *
     * @param count gives the number of hits of another query in the snapshot of the answer
     */
    static List<ReadInQuery> of(
            SearchQuery query, List<ReadAs> read, ToLongFunction<SearchQuery> count, Locale locale) {
        List<ReadInQuery> all = new ArrayList<>();
        boolean german = locale.getLanguage().equals("de");
        for (ReadAs one : read) {
            SearchQuery words = replaced(query, one, "\"" + one.written() + "\"");
            if (one.offered()) {
                SearchQuery days = replaced(query, one, (german ? "datum:" : "date:") + one.written());
                long total = count.applyAsLong(days);
                if (total > 0) {
                    all.add(new ReadInQuery(one, days.url(), days.url(), total));
                }
            } else if (one.amount() != null) {
                SearchQuery figure = replaced(query, one, (german ? "zahl:" : "figure:") + "\"" + one.written() + "\"");
                all.add(new ReadInQuery(one, words.url(), figure.url(), 0));
            } else {
                all.add(new ReadInQuery(one, words.url(), words.url(), 0));
            }
        }
        return all;
    }

    private static SearchQuery replaced(SearchQuery query, ReadAs read, String by) {
        String q = QueryText.normalized(query.q());
        return query.withQ(q.substring(0, read.place().start())
                + by
                + q.substring(read.place().end()));
    }
}
