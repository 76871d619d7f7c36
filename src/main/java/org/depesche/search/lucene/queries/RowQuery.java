package org.depesche.search.lucene.queries;

import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.depesche.search.criteria.Criterion;

/**
 * Words that follow one another, scored with {@link Criterion.Row#K1}. Lucene has one similarity for all queries of a
 * searcher, so this query is weighed by a searcher of its own on the same index.
 */
final class RowQuery extends Query {

    private static final BM25Similarity SIMILARITY = new BM25Similarity(Criterion.Row.K1, .75f);

    private final Query words;

    /** @param words a phrase */
    RowQuery(Query words) {
        this.words = words;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        Query rewritten = words.rewrite(searcher);
        return rewritten.equals(words) ? super.rewrite(searcher) : new RowQuery(rewritten);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        IndexSearcher scoring = new IndexSearcher(searcher.getIndexReader());
        scoring.setSimilarity(SIMILARITY);
        return words.createWeight(scoring, mode, boost);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        words.visit(visitor);
    }

    @Override
    public String toString(String field) {
        return words.toString(field);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RowQuery row && words.equals(row.words);
    }

    @Override
    public int hashCode() {
        return 31 * words.hashCode() + 1;
    }
}
