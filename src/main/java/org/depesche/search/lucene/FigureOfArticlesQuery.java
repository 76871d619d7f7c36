package org.depesche.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.SparseFixedBitSet;
import org.depesche.search.lucene.index.FigureFields;
import org.depesche.search.lucene.index.SegmentColumns;

/** The documents of a set of articles: how the index of articles and that of figures speak to each other. */
public final class FigureOfArticlesQuery extends Query {

    /** Reads the article that a document belongs to; -1 for none. Documents are asked for in their order. */
    private interface Ids {

        int of(int document) throws IOException;
    }

    private interface Column {

        Ids of(LeafReader reader) throws IOException;
    }

    private final SparseFixedBitSet articles;
    private final Column column;

    private FigureOfArticlesQuery(SparseFixedBitSet articles, Column column) {
        this.articles = articles;
        this.column = column;
    }

    /** The articles themselves, in their own index. */
    static Query articles(SparseFixedBitSet ids) {
        return new FigureOfArticlesQuery(ids, reader -> {
            int[] articles = SegmentColumns.of(reader).articles;
            return document -> articles[document];
        });
    }

    /** Their figures, in the index of figures. */
    public static Query figures(SparseFixedBitSet ids) {
        return new FigureOfArticlesQuery(ids, reader -> {
            NumericDocValues articles = DocValues.getNumeric(reader, FigureFields.ARTICLE);
            return document -> articles.advanceExact(document) ? Math.toIntExact(articles.longValue()) : -1;
        });
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext context) {
                return new ScorerSupplier() {
                    @Override
                    public Scorer get(long leadCost) throws IOException {
                        return new ConstantScoreScorer(score(), scoreMode, check(context.reader()));
                    }

                    @Override
                    public long cost() {
                        return context.reader().maxDoc();
                    }
                };
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return false;
            }
        };
    }

    private TwoPhaseIterator check(LeafReader reader) throws IOException {
        Ids ids = column.of(reader);
        return new TwoPhaseIterator(DocIdSetIterator.all(reader.maxDoc())) {
            @Override
            public boolean matches() throws IOException {
                int id = ids.of(approximation.docID());
                return id >= 0 && id < articles.length() && articles.get(id);
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
