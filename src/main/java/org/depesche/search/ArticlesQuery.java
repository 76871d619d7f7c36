package org.depesche.search;

import org.apache.lucene.index.LeafReaderContext;
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

/** The articles of a set of ids: how the index of figures speaks to that of articles. */
final class ArticlesQuery extends Query {

    private final SparseFixedBitSet ids;

    ArticlesQuery(SparseFixedBitSet ids) {
        this.ids = ids;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext context) {
                int[] articles = Columns.of(context.reader()).articles;
                TwoPhaseIterator check = new TwoPhaseIterator(
                        DocIdSetIterator.all(context.reader().maxDoc())) {
                    @Override
                    public boolean matches() {
                        int id = articles[approximation.docID()];
                        return id < ids.length() && ids.get(id);
                    }

                    @Override
                    public float matchCost() {
                        return 2;
                    }
                };
                return new ScorerSupplier() {
                    @Override
                    public Scorer get(long leadCost) {
                        return new ConstantScoreScorer(score(), scoreMode, check);
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

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "articles(" + ids.cardinality() + ")";
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(ids);
    }
}
