package org.depesche.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Finds the first and the last year of the articles that a query matches. */
final class YearsOfArticles {

    private static final int MONTHS_A_YEAR = 12;

    private YearsOfArticles() {}

    /** @return null if no article of them has a day */
    static @Nullable Years of(IndexSearcher searcher, Query query) throws IOException {
        Ends ends = new Ends();
        searcher.search(query, ends);
        return ends.last == Columns.UNDATED
                ? null
                : new Years(Math.floorDiv(ends.first, MONTHS_A_YEAR), Math.floorDiv(ends.last, MONTHS_A_YEAR));
    }

    private static final class Ends extends SimpleCollector {

        private short first = Short.MAX_VALUE;
        private short last = Columns.UNDATED;
        private short[] months = {};

        @Override
        protected void doSetNextReader(LeafReaderContext context) {
            months = Columns.of(context.reader()).months;
        }

        @Override
        public void collect(int document) {
            short month = months[document];
            if (month != Columns.UNDATED) {
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
