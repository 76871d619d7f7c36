package org.depesche.search.lucene;

import java.io.IOException;
import java.time.Instant;
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
import org.depesche.search.counts.Counts;
import org.depesche.search.criteria.PreparedQuery;
import org.depesche.search.lucene.index.ArticleFields;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the hits of a page in the order that the reader chose. */
@Component
class HitOrder {

    /** Hits that are looked for before all are counted. */
    private static final int FIRST = 10 * SearchQuery.MOST;

    private final HitReader reader;

    HitOrder(HitReader reader) {
        this.reader = reader;
    }

    /** Whether the hits of a page are the first by score, so that the number of all hits is not needed for them. */
    static boolean isFirstByWords(SnapshotQuery asked) {
        return isByWords(asked) && asked.query().offset() + asked.query().size() <= FIRST;
    }

    private static boolean isByWords(SnapshotQuery asked) {
        return asked.query().sort() == SearchQuery.Sort.RELEVANCE
                && asked.prepared().hasWords();
    }

    /**
     * The hits of the page that the query asks for.
     *
     * @param total of all hits; a page that is first by words needs none
     * @param counts of all hits; null: not counted
     */
    List<Hit> page(SnapshotQuery asked, long total, @Nullable Counts counts) throws IOException {
        long start = asked.query().offset();
        return hits(asked, start, Math.min(total, start + asked.query().size()), total, counts);
    }

    /** @param end exclusive; not more than the total */
    List<Hit> hits(SnapshotQuery asked, long start, long end, long total, @Nullable Counts counts) throws IOException {
        PreparedQuery prepared = asked.prepared();
        IndexSearcher searcher = asked.articles();
        if (start >= end) {
            return List.of();
        }
        int last = (int) end;
        if (isByWords(asked)) {
            Instant now = asked.parsed().now().toInstant();
            ScoreDoc[] docs = RecencyBoost.best(searcher, asked.lucene(prepared.ranked()), last, now);
            return reader.read(asked.view(), docs, (int) start, prepared.showing());
        }
        boolean newestFirst = asked.query().sort() != SearchQuery.Sort.OLDEST;
        ScoreDoc[] docs;
        if (start <= total / 2) {
            LocalDate today = LocalDate.ofInstant(asked.parsed().now().toInstant(), ZoneOffset.UTC);
            Query first = counts == null ? asked.hits() : FirstMonths.of(asked.hits(), counts, newestFirst, end, today);
            docs = sorted(searcher, first, order(newestFirst), start, end);
        } else {
            // nearer to the end, so read from there
            docs = sorted(searcher, asked.hits(), order(newestFirst, !newestFirst), total - end, total - start);
            Collections.reverse(Arrays.asList(docs));
        }
        return reader.read(asked.view(), docs, 0, prepared.showing());
    }

    private static ScoreDoc[] sorted(IndexSearcher searcher, Query query, Sort order, long start, long end)
            throws IOException {
        ScoreDoc[] docs = searcher.search(query, new TopFieldCollectorManager(order, (int) end, null, 1)).scoreDocs;
        return Arrays.copyOfRange(docs, (int) Math.min(start, docs.length), docs.length);
    }

    /** By time; undated articles come last in both orders. */
    static Sort order(boolean newestFirst) {
        return order(newestFirst, newestFirst);
    }

    /** @param descending not {@code newestFirst}: the same order from its end */
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
