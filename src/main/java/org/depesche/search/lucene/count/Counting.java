package org.depesche.search.lucene.count;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.depesche.search.counts.Counts;
import org.depesche.search.names.EntityColumns;

/** Counts the hits of a query, one segment of the index after the other. */
public final class Counting implements Collector {

    private final Wholes wholes;
    private final Counts counts;

    private Counting(EntityColumns.Snapshot register, Wholes wholes) {
        this.wholes = wholes;
        this.counts = Counts.none(register);
    }

    public static Counts of(IndexSearcher searcher, Query query, EntityColumns.Snapshot register, Wholes wholes)
            throws IOException {
        return searcher.search(query, new CollectorManager<Counting, Counts>() {
            @Override
            public Counting newCollector() {
                return new Counting(register, wholes);
            }

            @Override
            public Counts reduce(Collection<Counting> parts) {
                return parts.stream()
                        .map(part -> part.counts)
                        .reduce((sum, part) -> {
                            sum.add(part);
                            return sum;
                        })
                        .orElseGet(() -> Counts.none(register));
            }
        });
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) {
        return new SegmentCounting(context.reader(), wholes, counts);
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
