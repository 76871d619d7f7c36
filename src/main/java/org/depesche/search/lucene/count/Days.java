package org.depesche.search.lucene.count;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.depesche.search.SearchResult.Bucket;
import org.depesche.search.lucene.index.ArticleFields;

/** Counts hits by day of publication; for few hits, as those of a month. */
public final class Days extends SimpleCollector {

    private final TreeMap<Long, Integer> counts = new TreeMap<>();
    private NumericDocValues days = DocValues.emptyNumeric();

    private Days() {}

    /** Days with hits, the oldest first. */
    public static List<Bucket> of(IndexSearcher searcher, Query query) throws IOException {
        Days days = new Days();
        searcher.search(query, days);
        return days.counts.entrySet().stream()
                .map(day -> new Bucket(LocalDate.ofEpochDay(day.getKey()), day.getValue()))
                .toList();
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        days = DocValues.getNumeric(context.reader(), ArticleFields.DAY);
    }

    @Override
    public void collect(int document) throws IOException {
        if (days.advanceExact(document)) {
            counts.merge(days.longValue(), 1, Integer::sum);
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
