package org.depesche.search.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.SparseFixedBitSet;
import org.depesche.search.lucene.index.FigureFields;
import org.depesche.search.query.FigureWanted;

/** Asks the index of figures in which articles a figure stands. */
public final class FigureSets {

    /** Whoever looks for a figure asks for more with it: another page, order or word. A set takes some 100 KB a million. */
    private static final Cache<Known, SparseFixedBitSet> KNOWN =
            Caffeine.newBuilder().maximumSize(64).build();

    /** A reader never sees anything new. */
    private record Known(IndexReader.CacheKey reader, FigureWanted wanted) {}

    private FigureSets() {}

    /** The ids of the articles; not to be changed. */
    static SparseFixedBitSet articles(IndexSearcher figures, FigureWanted wanted) throws IOException {
        Known key = new Known(figures.getIndexReader().getReaderCacheHelper().getKey(), wanted);
        SparseFixedBitSet articles = KNOWN.getIfPresent(key);
        if (articles == null) {
            articles = ids(figures, FigureQueries.of(wanted), FigureFields.ARTICLE);
            KNOWN.put(key, articles);
        }
        return articles;
    }

    /** What a column holds of all that a query finds. */
    public static SparseFixedBitSet ids(IndexSearcher searcher, Query query, String column) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        SparseFixedBitSet articles = new SparseFixedBitSet(1 << 10);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer == null) {
                continue;
            }
            NumericDocValues ids = DocValues.getNumeric(leaf.reader(), column);
            Bits live = leaf.reader().getLiveDocs();
            DocIdSetIterator each = scorer.iterator();
            for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
                if ((live == null || live.get(doc)) && ids.advanceExact(doc)) {
                    int id = Math.toIntExact(ids.longValue());
                    articles = grown(articles, id);
                    articles.set(id);
                }
            }
        }
        return articles;
    }

    private static SparseFixedBitSet grown(SparseFixedBitSet set, int id) throws IOException {
        if (id < set.length()) {
            return set;
        }
        SparseFixedBitSet larger = new SparseFixedBitSet(Math.max(id + 1, set.length() * 2));
        for (int i = set.nextSetBit(0); i != DocIdSetIterator.NO_MORE_DOCS; ) {
            larger.set(i);
            i = i + 1 < set.length() ? set.nextSetBit(i + 1) : DocIdSetIterator.NO_MORE_DOCS;
        }
        return larger;
    }
}
