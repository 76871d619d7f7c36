package org.depesche.search.lucene;

import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;
import org.depesche.search.criteria.Recency;
import org.depesche.search.lucene.index.ArticleFields;

/**
 * Finds the best hits by the score of the words and a small bonus for new articles. The collector adds the bonus: as a
 * clause of the query it would keep Lucene from skipping the many articles that only contain a common word.
 */
public final class RecencyBoost implements CollectorManager<RecencyBoost.Gathering, TopDocs> {

    private static final long HALF_FRESH_AFTER_SECONDS = Recency.HALF_FRESH_AFTER.toSeconds();

    private final TopScoreDocCollectorManager top;
    private final long now;

    private RecencyBoost(int most, Instant now) {
        this.now = now.getEpochSecond();
        this.top = new TopScoreDocCollectorManager(most, null, 1);
    }

    public static ScoreDoc[] best(IndexSearcher searcher, Query ranked, int most, Instant now) throws IOException {
        return searcher.search(ranked, new RecencyBoost(most, now)).scoreDocs;
    }

    @Override
    public Gathering newCollector() {
        return new Gathering(top.newCollector(), now);
    }

    @Override
    public TopDocs reduce(Collection<Gathering> parts) throws IOException {
        return top.reduce(parts.stream().map(part -> part.top).toList());
    }

    /** The hits of a part of the index. */
    static final class Gathering implements Collector {

        private final TopScoreDocCollector top;
        private final long now;

        private Gathering(TopScoreDocCollector top, long now) {
            this.top = top;
            this.now = now;
        }

        @Override
        public void setWeight(Weight weight) {
            top.setWeight(weight);
        }

        @Override
        public ScoreMode scoreMode() {
            return top.scoreMode();
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
            SortedNumericDocValues times = DocValues.getSortedNumeric(context.reader(), ArticleFields.TIME);
            Fresher fresher = new Fresher();
            return new FilterLeafCollector(top.getLeafCollector(context)) {
                @Override
                public void setScorer(Scorable words) throws IOException {
                    fresher.words = words;
                    super.setScorer(fresher);
                }

                @Override
                public void collect(int doc) throws IOException {
                    fresher.more = times.advanceExact(doc) ? more(now - times.nextValue()) : 0;
                    super.collect(doc);
                }
            };
        }

        private static float more(long age) {
            return Recency.MOST * HALF_FRESH_AFTER_SECONDS / (HALF_FRESH_AFTER_SECONDS + Math.abs(age));
        }
    }

    private static final class Fresher extends Scorable {

        private Scorable words;
        private float more;

        @SuppressWarnings("NullAway.Init") // the words come with each segment
        private Fresher() {}

        @Override
        public float score() throws IOException {
            return words.score() + more;
        }

        /** No bonus is greater than {@link Recency#MOST}. */
        @Override
        public void setMinCompetitiveScore(float least) throws IOException {
            words.setMinCompetitiveScore(Math.max(0, Math.nextDown(least - Recency.MOST)));
        }
    }
}
