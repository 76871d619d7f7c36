package org.depesche.search.lucene.count;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.FixedBitSet;
import org.depesche.search.Facet;
import org.depesche.search.lucene.index.SegmentColumns;
import org.depesche.search.names.EntityColumns;
import org.jspecify.annotations.Nullable;

/**
 * Counts the hits of a query by the {@link SegmentColumns}, one segment of the index after the other. If most articles of a
 * segment are hits, as for a word as common as "der", it subtracts the counts of the others from those of the whole segment.
 */
public final class Counting implements Collector {

    /** The number of documents to count together, one column after the other, so that each loop is short. */
    private static final int TOGETHER = 1024;

    private final EntityColumns.Snapshot register;
    private final Wholes wholes;
    private final Counts counts;
    private final int[] entities;

    private SegmentColumns columns;
    private @Nullable FixedBitSet merged;
    private FixedBitSet hits;
    private final Map<Facet, int[]> ofSegment = new HashMap<>();

    @SuppressWarnings("NullAway.Init") // the columns come with each segment
    private Counting(EntityColumns.Snapshot register, Wholes wholes) {
        this.register = register;
        this.wholes = wholes;
        this.counts = Counts.none(register);
        this.entities = counts.entities;
    }

    /** The counts of whole segments. */
    public interface Wholes {

        /** Null if the counts are unknown or may change with the register. */
        @Nullable
        Whole of(LeafReader segment) throws IOException;
    }

    /**
     * @param articles the documents of the segment
     * @param counts the counts of these documents
     */
    public record Whole(FixedBitSet articles, Counts counts) {}

    static Counts of(IndexSearcher searcher, Query query, EntityColumns.Snapshot register) throws IOException {
        return of(searcher, query, register, segment -> null);
    }

    public static Counts of(IndexSearcher searcher, Query query, EntityColumns.Snapshot register, Wholes wholes)
            throws IOException {
        return run(searcher, query, register, wholes).counts;
    }

    /** The counts of all articles of a segment. */
    static Whole whole(LeafReader segment, EntityColumns.Snapshot register) throws IOException {
        Counting counting = run(new IndexSearcher(segment), new MatchAllDocsQuery(), register, other -> null);
        return new Whole(counting.hits, counting.counts);
    }

    private static Counting run(IndexSearcher searcher, Query query, EntityColumns.Snapshot register, Wholes wholes)
            throws IOException {
        return searcher.search(query, new CollectorManager<Counting, Counting>() {
            @Override
            public Counting newCollector() {
                return new Counting(register, wholes);
            }

            @Override
            public Counting reduce(Collection<Counting> parts) {
                Counting sum = null;
                for (Counting part : parts) {
                    part.endSegment();
                    if (sum == null) {
                        sum = part;
                    } else {
                        sum.counts.add(part.counts);
                    }
                }
                return sum == null ? newCollector() : sum;
            }
        });
    }

    private void begin(LeafReaderContext context) {
        endSegment();
        hits = new FixedBitSet(context.reader().maxDoc());
        columns = SegmentColumns.of(context.reader());
        merged = columns.merged(register);
        for (Facet facet : Facet.values()) {
            if (facet.isOfWords()) {
                ofSegment.put(facet, new int[columns.words(facet).values().length]);
            }
        }
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) {
        begin(context);
        return new Found(hits) {
            @Override
            public void finish() throws IOException {
                count(context.reader());
            }
        };
    }

    private void count(LeafReader segment) throws IOException {
        Whole whole = hits.cardinality() > hits.length() / 2 ? wholes.of(segment) : null;
        if (whole == null) {
            count(hits, 1);
        } else {
            counts.add(whole.counts());
            FixedBitSet others = whole.articles().clone();
            others.andNot(hits);
            count(others, -1);
        }
    }

    /** @param each the count of an article */
    private void count(FixedBitSet articles, int each) {
        int[] docs = new int[TOGETHER];
        for (int from = 0; from < articles.length(); from += TOGETHER) {
            int size = articles.intoArray(from, Math.min(from + TOGETHER, articles.length()), 0, docs);
            if (size > 0) {
                count(docs, size, each);
            }
        }
    }

    private void count(int[] docs, int size, int each) {
        counts.total += (long) size * each;
        countEntities(docs, size, each);
        for (int i = 0; i < size; i++) {
            int month = columns.months[docs[i]];
            if (month >= 0) {
                counts.months[month] += each;
            }
        }
        for (int i = 0; i < size; i++) {
            for (int bits = columns.kinds[docs[i]]; bits != 0; bits &= bits - 1) {
                counts.kinds[Integer.numberOfTrailingZeros(bits)] += each;
            }
        }
        ofSegment.forEach((facet, found) -> columns.words(facet).count(docs, size, each, found));
    }

    private void countEntities(int[] docs, int size, int each) {
        int[] ids = columns.entities();
        int[] firsts = columns.firstEntities();
        FixedBitSet some = merged;
        for (int d = 0; d < size; d++) {
            int start = firsts[docs[d]];
            int end = firsts[docs[d] + 1];
            if (some != null && some.get(docs[d])) {
                countMerged(ids, start, end, each);
            } else {
                for (int i = start; i < end; i++) {
                    entities[ids[i]] += each;
                }
            }
        }
    }

    private void countMerged(int[] ids, int start, int end, int each) {
        for (int at = start; at < end; at++) {
            int shown = register.canonical(ids[at]);
            counts.whole &= shown != 0 || register.knows(ids[at]);
            if (shown != 0 && (shown == ids[at] || !isCounted(ids, start, end, at, shown))) {
                entities[shown] += each;
            }
        }
    }

    /** Whether a merged entity is already counted for this document, under its own or another id. */
    private boolean isCounted(int[] ids, int start, int end, int at, int shown) {
        for (int i = start; i < end; i++) {
            if (ids[i] == shown || i < at && register.canonical(ids[i]) == shown) {
                return true;
            }
        }
        return false;
    }

    private void endSegment() {
        ofSegment.forEach((facet, found) -> {
            String[] values = columns.words(facet).values();
            Map<String, Integer> sums = counts.words.computeIfAbsent(facet, any -> new HashMap<>());
            for (int i = 0; i < found.length; i++) {
                if (found[i] != 0) {
                    Counts.add(sums, values[i], found[i]);
                }
            }
        });
        ofSegment.clear();
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    /** The hits of a segment. */
    private abstract static class Found implements LeafCollector {

        private final FixedBitSet hits;
        private final int[] some = new int[TOGETHER];

        private Found(FixedBitSet hits) {
            this.hits = hits;
        }

        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int document) {
            hits.set(document);
        }

        @Override
        public void collect(DocIdStream documents) {
            for (int size = documents.intoArray(some); size > 0; size = documents.intoArray(some)) {
                for (int i = 0; i < size; i++) {
                    hits.set(some[i]);
                }
            }
        }
    }
}
