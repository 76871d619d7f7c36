package org.depesche.search.lucene.count;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.depesche.search.Facet;
import org.depesche.search.counts.Counts;
import org.depesche.search.lucene.index.SegmentColumns;
import org.depesche.search.names.EntityColumns;
import org.jspecify.annotations.Nullable;

/**
 * Adds the hits of one segment to counts, by the {@link SegmentColumns}. If most articles of the segment are hits, as for a
 * word as common as "der", it subtracts the counts of the others from those of the whole segment.
 */
final class SegmentCounting implements LeafCollector {

    /** The number of documents to count together, one column after the other, so that each loop is short. */
    private static final int TOGETHER = 1024;

    private final LeafReader segment;
    private final SegmentColumns columns;
    private final Wholes wholes;
    private final Counts counts;
    private final EntityColumns.Snapshot register;
    private final @Nullable FixedBitSet merged;
    private final List<Column> words = new ArrayList<>();
    private final FixedBitSet hits;
    private final int[] docs = new int[TOGETHER];

    /** @param counts by the numbers of the words */
    private record Column(Facet facet, SegmentColumns.Words words, int[] counts) {}

    SegmentCounting(LeafReader segment, Wholes wholes, Counts counts) {
        this.segment = segment;
        this.columns = SegmentColumns.of(segment);
        this.wholes = wholes;
        this.counts = counts;
        this.register = counts.register();
        this.merged = columns.merged(register);
        this.hits = new FixedBitSet(segment.maxDoc());
        columns.words()
                .forEach((facet, column) -> words.add(new Column(facet, column, new int[column.values().length])));
    }

    /** The counts of all articles of a segment. */
    static Counts whole(LeafReader segment, EntityColumns.Snapshot register) {
        Counts all = Counts.none(register);
        SegmentCounting counting = new SegmentCounting(segment, any -> null, all);
        counting.count(counting.others(), 1);
        counting.addWords();
        return all;
    }

    @Override
    public void setScorer(Scorable scorer) {}

    @Override
    public void collect(int document) {
        hits.set(document);
    }

    @Override
    public void collect(DocIdStream documents) {
        for (int size = documents.intoArray(docs); size > 0; size = documents.intoArray(docs)) {
            for (int i = 0; i < size; i++) {
                hits.set(docs[i]);
            }
        }
    }

    @Override
    public void finish() throws IOException {
        Counts whole = hits.cardinality() > hits.length() / 2 ? wholes.of(segment) : null;
        if (whole == null) {
            count(hits, 1);
        } else {
            counts.add(whole);
            count(others(), -1);
        }
        addWords();
    }

    /** The articles that are no hits. */
    private FixedBitSet others() {
        FixedBitSet others = hits.clone();
        others.flip(0, others.length());
        Bits live = segment.getLiveDocs();
        if (live != null) {
            live.applyMask(others, 0);
        }
        return others;
    }

    /** @param each the count of an article */
    private void count(FixedBitSet articles, int each) {
        for (int from = 0; from < articles.length(); from += TOGETHER) {
            int size = articles.intoArray(from, Math.min(from + TOGETHER, articles.length()), 0, docs);
            if (size > 0) {
                count(size, each);
            }
        }
    }

    private void count(int size, int each) {
        counts.add((long) size * each);
        countEntities(size, each);
        int[] months = counts.months();
        for (int i = 0; i < size; i++) {
            int month = columns.months[docs[i]];
            if (month >= 0) {
                months[month] += each;
            }
        }
        int[] kinds = counts.kinds();
        for (int i = 0; i < size; i++) {
            for (int bits = columns.kinds[docs[i]]; bits != 0; bits &= bits - 1) {
                kinds[Integer.numberOfTrailingZeros(bits)] += each;
            }
        }
        words.forEach(column -> column.words().count(docs, size, each, column.counts()));
    }

    private void countEntities(int size, int each) {
        int[] entities = counts.entities();
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
            if (shown == 0 && !register.knows(ids[at])) {
                counts.missAnEntity();
            }
            if (shown != 0 && (shown == ids[at] || !isCounted(ids, start, end, at, shown))) {
                counts.entities()[shown] += each;
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

    private void addWords() {
        for (Column column : words) {
            for (int i = 0; i < column.counts().length; i++) {
                if (column.counts()[i] != 0) {
                    counts.add(column.facet(), column.words().values()[i], column.counts()[i]);
                }
            }
        }
    }
}
