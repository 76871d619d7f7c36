package org.depesche.search.lucene;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Stream;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.depesche.search.Paging;
import org.depesche.search.counts.Counts;
import org.depesche.search.criteria.PreparedQuery;
import org.depesche.search.lucene.index.ArticleFields;
import org.jspecify.annotations.Nullable;

/** Finds the hits of a page in the order that the reader chose. */
final class HitOrder {

    /** Hits that are looked for before all are counted. */
    private static final int FIRST = 10 * Paging.MOST;

    /** Of equal scores the newest first, then the greatest id. */
    static final Sort BY_SCORE = new Sort(Stream.concat(
                    Stream.of(SortField.FIELD_SCORE), Arrays.stream(order(true).getSort()))
            .toArray(SortField[]::new));

    private HitOrder() {}

    /** Whether the hits up to an end are the first by score, so that the number of all hits is not needed for them. */
    static boolean isFirstByWords(PreparedQuery asked, Paging.Sort sort, long end) {
        return isByWords(asked, sort) && end <= FIRST;
    }

    private static boolean isByWords(PreparedQuery asked, Paging.Sort sort) {
        return sort == Paging.Sort.RELEVANCE && asked.hasWords();
    }

    /**
     * The hits from one place of the order to another.
     *
     * @param end exclusive; not more than the total
     * @param total of all hits; hits by words need none
     * @param counts of all hits; null: not counted
     */
    static ScoreDoc[] between(
            long start, long end, SnapshotQuery asked, Paging.Sort sort, long total, @Nullable Counts counts)
            throws IOException {
        IndexSearcher searcher = asked.articles();
        if (start >= end) {
            return new ScoreDoc[0];
        }
        Instant now = asked.prepared().parsed().now().toInstant();
        if (isByWords(asked.prepared(), sort)) {
            return from(
                    start,
                    RecencyBoost.best(searcher, asked.lucene(asked.prepared().ranked()), (int) end, now));
        }
        boolean newestFirst = sort != Paging.Sort.OLDEST;
        Query hits = asked.hits();
        if (start <= total / 2) {
            LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
            Query first = counts == null ? hits : FirstMonths.of(hits, counts, newestFirst, end, today);
            return sorted(searcher, first, order(newestFirst), start, end);
        }
        // nearer to the end, so read from there
        ScoreDoc[] docs = sorted(searcher, hits, order(newestFirst, !newestFirst), total - end, total - start);
        Collections.reverse(Arrays.asList(docs));
        return docs;
    }

    /** The next hits by time. After null: the first. */
    static ScoreDoc[] after(@Nullable ScoreDoc last, Query query, Paging.Sort sort, int most, IndexSearcher searcher)
            throws IOException {
        return searcher.search(
                        query,
                        new TopFieldCollectorManager(
                                order(sort != Paging.Sort.OLDEST), most, last == null ? null : (FieldDoc) last, 1))
                .scoreDocs;
    }

    private static ScoreDoc[] sorted(IndexSearcher searcher, Query query, Sort order, long start, long end)
            throws IOException {
        ScoreDoc[] docs = searcher.search(query, new TopFieldCollectorManager(order, (int) end, null, 1)).scoreDocs;
        return from(start, docs);
    }

    private static ScoreDoc[] from(long start, ScoreDoc[] docs) {
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
