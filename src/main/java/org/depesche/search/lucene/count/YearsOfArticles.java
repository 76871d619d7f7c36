package org.depesche.search.lucene.count;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.depesche.search.EntityDirectory.Years;
import org.depesche.search.counts.MonthNumbers;
import org.depesche.search.lucene.index.SegmentColumns;
import org.jspecify.annotations.Nullable;

/** Finds the first and the last year of the articles that a query matches. */
public final class YearsOfArticles {

    private YearsOfArticles() {}

    /** @return null if no article of them has a day */
    public static @Nullable Years of(IndexSearcher searcher, Query query) throws IOException {
        Ends ends = new Ends();
        searcher.search(query, ends);
        return ends.last == SegmentColumns.UNDATED
                ? null
                : new Years(MonthNumbers.year(ends.first), MonthNumbers.year(ends.last));
    }

    private static final class Ends extends SimpleCollector {

        private short first = Short.MAX_VALUE;
        private short last = SegmentColumns.UNDATED;
        private short[] months = {};

        @Override
        protected void doSetNextReader(LeafReaderContext context) {
            months = SegmentColumns.of(context.reader()).months;
        }

        @Override
        public void collect(int document) {
            short month = months[document];
            if (month != SegmentColumns.UNDATED) {
                first = month < first ? month : first;
                last = month > last ? month : last;
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
