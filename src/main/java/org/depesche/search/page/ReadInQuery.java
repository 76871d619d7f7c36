package org.depesche.search.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.search.SearchAnswer.ReadAs;
import org.depesche.search.SearchQuery;
import org.depesche.search.query.QueryText;
import org.depesche.tagging.Span;

/**
 * Words of the query that were read as days or as an amount, or that may be.
 *
 * @param otherUrl the address of the search for the words as written; if they were searched for as words, for the days
 * @param onlyUrl the address of the search for figures with the amount: of the measure typed beside it if an article has
 *     one, else of any measure; for days the same as the other
 * @param total the hits of the days that are offered, or 0
 */
public record ReadInQuery(ReadAs read, String otherUrl, String onlyUrl, long total) {

    /** A word without a prefix or brackets before the amount, and one after it. */
    private static final Pattern WORD_BEFORE = Pattern.compile("(?<!\\S)\\p{L}[\\p{L}\\p{N}-]*\\s+$");

    private static final Pattern WORD_AFTER = Pattern.compile("\\s+\\p{L}[\\p{L}\\p{N}-]*(?!\\S)");

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
            SearchQuery words = replaced(query, one.place(), quoted(one.written()));
            if (one.offered()) {
                SearchQuery days = replaced(query, one.place(), (german ? "datum:" : "date:") + one.written());
                long total = count.applyAsLong(days);
                if (total > 0) {
                    all.add(new ReadInQuery(one, days.url(), days.url(), total));
                }
            } else if (one.amount() != null) {
                all.add(new ReadInQuery(
                        one, words.url(), figure(query, one, count, german).url(), 0));
            } else {
                all.add(new ReadInQuery(one, words.url(), words.url(), 0));
            }
        }
        return all;
    }

    /** "Arbeitslosenquote über 5 %" as one figure if an article has it, else "über 5 %" alone. */
    private static SearchQuery figure(
            SearchQuery query, ReadAs read, ToLongFunction<SearchQuery> count, boolean german) {
        String q = QueryText.normalized(query.q());
        String prefix = german ? "zahl:" : "figure:";
        int start = read.place().start();
        int end = read.place().end();
        List<Span> wider = new ArrayList<>();
        Matcher before = WORD_BEFORE.matcher(q).region(0, start);
        if (before.find()) {
            wider.add(new Span(before.start(), end));
        }
        Matcher after = WORD_AFTER.matcher(q).region(end, q.length());
        if (after.lookingAt()) {
            wider.add(new Span(start, after.end()));
        }
        return wider.stream()
                .map(place -> replaced(query, place, prefix + quoted(q.substring(place.start(), place.end()))))
                .filter(one -> count.applyAsLong(one) > 0)
                .findFirst()
                .orElseGet(() -> replaced(query, read.place(), prefix + quoted(read.written())));
    }

    /** @param place in the normalized query */
    private static SearchQuery replaced(SearchQuery query, Span place, String by) {
        String q = QueryText.normalized(query.q());
        return query.withQ(q.substring(0, place.start()) + by + q.substring(place.end()));
    }

    private static String quoted(String words) {
        return "\"" + words + "\"";
    }
}
