package org.depesche.search.lucene.count;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.depesche.search.counts.MonthNumbers;
import org.depesche.search.lucene.index.SegmentColumns;

/** Counts hits by month of publication only. */
public final class Months implements Collector {

    private final int[] counts = new int[MonthNumbers.END];

    private Months() {}

    /** Counts by {@link MonthNumbers}. */
    public static int[] of(IndexSearcher searcher, Query query) throws IOException {
        return searcher.search(query, new CollectorManager<Months, int[]>() {
            @Override
            public Months newCollector() {
                return new Months();
            }

            @Override
            public int[] reduce(Collection<Months> parts) {
                int[] sum = new int[MonthNumbers.END];
                parts.forEach(part -> Arrays.setAll(sum, month -> sum[month] + part.counts[month]));
                return sum;
            }
        });
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) {
        short[] months = SegmentColumns.of(context.reader()).months;
        return new LeafCollector() {
            @Override
            public void setScorer(Scorable scorer) {}

            @Override
            public void collect(int document) {
                int month = months[document];
                if (month >= 0) {
                    counts[month]++;
                }
            }
        };
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
