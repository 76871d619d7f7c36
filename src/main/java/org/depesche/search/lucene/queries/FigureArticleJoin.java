package org.depesche.search.lucene.queries;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.BitSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.lucene.index.ArticleFields;
import org.depesche.search.lucene.index.FigureFields;
import org.depesche.search.lucene.index.MatchingDocuments;
import org.depesche.search.lucene.index.ParallelSearcher;

/** Joins the index of articles and the index of figures: the articles that name a figure, and the figures of articles. */
final class FigureArticleJoin {

    /** The next page, another order and one more word want the same figure. A set takes some 100 KB for a million articles. */
    private static final Cache<Known, BitSet> KNOWN =
            Caffeine.newBuilder().maximumSize(64).build();

    /** Fewer figures, such as those of the articles that just came in, are read again, and push no others out. */
    private static final int LEAST_KNOWN = 20_000;

    private record Known(IndexReader.CacheKey reader, Criterion figure) {}

    private FigureArticleJoin() {}

    /**
     * The articles that name a figure.
     *
     * @param query finds the figure, as the criterion does
     */
    static Query articlesWith(ParallelSearcher figures, Criterion figure, Query query) throws IOException {
        if (figures.getIndexReader().maxDoc() < LEAST_KNOWN) {
            return new DocumentsOfArticles(ids(figures, query, FigureFields.ARTICLE), ArticleFields.NUMBER);
        }
        Known key = new Known(figures.key(), figure);
        BitSet ids = KNOWN.getIfPresent(key);
        if (ids == null) {
            ids = ids(figures, query, FigureFields.ARTICLE);
            KNOWN.put(key, ids);
        }
        return new DocumentsOfArticles(ids, ArticleFields.NUMBER);
    }

    /** The figures of the articles that a query of the article index finds. */
    static Query figuresOf(IndexSearcher articles, Query wanted) throws IOException {
        return new DocumentsOfArticles(ids(articles, wanted, ArticleFields.NUMBER), FigureFields.ARTICLE);
    }

    /** The values in a column of all documents that a query finds. */
    private static BitSet ids(IndexSearcher searcher, Query query, String column) throws IOException {
        BitSet found = new BitSet();
        MatchingDocuments.visit(searcher, query, segment -> {
            NumericDocValues ids = DocValues.getNumeric(segment.reader(), column);
            return doc -> {
                if (ids.advanceExact(doc)) {
                    found.set(Math.toIntExact(ids.longValue()));
                }
            };
        });
        return found;
    }

    /** The documents of a set of articles. */
    private static final class DocumentsOfArticles extends Query {

        private final BitSet articles;
        private final String column;

        /** @param column the id of the article */
        private DocumentsOfArticles(BitSet articles, String column) {
            this.articles = articles;
            this.column = column;
        }

        @Override
        public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
            return new ConstantScoreWeight(this, boost) {
                @Override
                public ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
                    return ConstantScoreScorerSupplier.fromIterator(
                            TwoPhaseIterator.asDocIdSetIterator(check(context.reader())),
                            score(),
                            scoreMode,
                            context.reader().maxDoc());
                }

                @Override
                public boolean isCacheable(LeafReaderContext context) {
                    return false;
                }
            };
        }

        private TwoPhaseIterator check(LeafReader reader) throws IOException {
            NumericDocValues ids = DocValues.getNumeric(reader, column);
            return new TwoPhaseIterator(DocIdSetIterator.all(reader.maxDoc())) {
                @Override
                public boolean matches() throws IOException {
                    return ids.advanceExact(approximation.docID()) && articles.get((int) ids.longValue());
                }

                @Override
                public float matchCost() {
                    return 3;
                }
            };
        }

        @Override
        public void visit(QueryVisitor visitor) {
            visitor.visitLeaf(this);
        }

        @Override
        public String toString(String field) {
            return "of-articles(" + articles.cardinality() + ")";
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(articles);
        }
    }
}
