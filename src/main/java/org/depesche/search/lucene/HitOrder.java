package org.depesche.search.lucene;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchResult.Hit;
import org.depesche.search.lucene.count.Counts;
import org.depesche.search.lucene.index.ArticleFields;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the hits that stand at some places of the order that a reader asks for. */
@Component
class HitOrder {

    /** Hits; what comes further behind is looked for only where it is known that there are so many. */
    private static final int FIRST = 10 * SearchQuery.MOST;

    private final HitReader reader;
    private final Clock clock;

    HitOrder(HitReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /** Whether the hits of a page are the first of those that the words rank: for them none of the others counts. */
    static boolean isFirstByWords(SearchQuery query, PreparedQuery prepared) {
        return isByWords(query, prepared) && query.offset() + query.size() <= FIRST;
    }

    private static boolean isByWords(SearchQuery query, PreparedQuery prepared) {
        return query.sort() == SearchQuery.Sort.RELEVANCE && prepared.hasWords();
    }

    /**
     * Those of the page that is asked for.
     *
     * @param total of all hits; a page that is first by words needs none
     * @param counts of all hits; null: not counted
     */
    List<Hit> page(
            IndexSearcher searcher, SearchQuery query, PreparedQuery prepared, long total, @Nullable Counts counts)
            throws IOException {
        long end = Math.min(total, query.offset() + query.size());
        return hits(searcher, query, prepared, query.offset(), end, total, counts);
    }

    /** @param end behind the last of them; not more than there are in all */
    List<Hit> hits(
            IndexSearcher searcher,
            SearchQuery query,
            PreparedQuery prepared,
            long start,
            long end,
            long total,
            @Nullable Counts counts)
            throws IOException {
        if (start >= end) {
            return List.of();
        }
        int last = (int) end;
        if (isByWords(query, prepared)) {
            ScoreDoc[] docs = RecencyBoost.best(searcher, prepared.ranked(), last, clock.instant());
            return reader.read(searcher, docs, (int) start, prepared.showing());
        }
        boolean newestFirst = query.sort() != SearchQuery.Sort.OLDEST;
        ScoreDoc[] docs;
        if (start <= total / 2) {
            LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
            Query first =
                    counts == null ? prepared.hits() : Newest.of(prepared.hits(), counts, newestFirst, end, today);
            docs = sorted(searcher, first, order(newestFirst), start, end);
        } else {
            // Nearer to the end: counted from there.
            docs = sorted(searcher, prepared.hits(), order(newestFirst, !newestFirst), total - end, total - start);
            Collections.reverse(Arrays.asList(docs));
        }
        return reader.read(searcher, docs, 0, prepared.showing());
    }

    private static ScoreDoc[] sorted(IndexSearcher searcher, Query query, Sort order, long start, long end)
            throws IOException {
        ScoreDoc[] docs = searcher.search(query, new TopFieldCollectorManager(order, (int) end, null, 1)).scoreDocs;
        return Arrays.copyOfRange(docs, (int) Math.min(start, docs.length), docs.length);
    }

    /** Undated articles come last, whichever way. */
    static Sort order(boolean newestFirst) {
        return order(newestFirst, newestFirst);
    }

    /** @param descending other than newestFirst: the same order from its end */
    private static Sort order(boolean newestFirst, boolean descending) {
        return new Sort(
                LongField.newSortField(
                        ArticleFields.TIME,
                        descending,
                        SortedNumericSelector.Type.MIN,
                        newestFirst ? Long.MIN_VALUE : Long.MAX_VALUE),
                new SortField(ArticleFields.NUMBER, SortField.Type.LONG, descending));
    }
}
