package org.depesche.search.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
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
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SparseFixedBitSet;
import org.depesche.search.lucene.index.ArticleFields;
import org.depesche.search.lucene.index.FigureFields;
import org.depesche.search.lucene.index.MatchingDocuments;
import org.depesche.search.lucene.index.SegmentColumns;
import org.depesche.search.query.FigureWanted;

/** Joins the index of articles and the index of figures: the articles that name a figure, and the figures of articles. */
public final class FigureArticleJoin {

    /** The next page, another order and one more word want the same figure. A set takes some 100 KB for a million articles. */
    private static final Cache<Known, SparseFixedBitSet> KNOWN =
            Caffeine.newBuilder().maximumSize(64).build();

    /** From this number on, looking up the article of each figure is faster than the figures of each article. */
    private static final int MANY_ARTICLES = 1_000;

    private record Known(IndexReader.CacheKey reader, FigureWanted wanted) {}

    private final IndexSearcher figures;
    private final UnaryOperator<FigureWanted> register;

    /** @param register adds the names that the register knows for the measure of a wanted figure */
    public FigureArticleJoin(IndexSearcher figures, UnaryOperator<FigureWanted> register) {
        this.figures = figures;
        this.register = register;
    }

    FigureWanted inRegister(FigureWanted wanted) {
        return register.apply(wanted);
    }

    /** The articles that name a figure. */
    Query articlesWith(FigureWanted wanted) throws IOException {
        Known key = new Known(figures.getIndexReader().getReaderCacheHelper().getKey(), wanted);
        SparseFixedBitSet ids = KNOWN.getIfPresent(key);
        if (ids == null) {
            ids = ids(figures, FigureQueries.of(wanted), FigureFields.ARTICLE);
            KNOWN.put(key, ids);
        }
        return new DocumentsOfArticles(ids, reader -> {
            int[] articles = SegmentColumns.of(reader).articles;
            return document -> articles[document];
        });
    }

    /** The figures of the articles that a query of the article index finds. */
    public static Query figuresOf(IndexSearcher articles, Query wanted) throws IOException {
        return figuresOf(ids(articles, wanted, ArticleFields.NUMBER));
    }

    /** @param articles ids, ascending */
    public static Query figuresOf(List<Integer> articles) throws IOException {
        if (articles.size() > MANY_ARTICLES) {
            SparseFixedBitSet ids = new SparseFixedBitSet(articles.getLast() + 1);
            articles.forEach(ids::set);
            return figuresOf(ids);
        }
        return new TermInSetQuery(
                FigureFields.ARTICLE_ID,
                articles.stream().map(id -> new BytesRef(id.toString())).toList());
    }

    private static Query figuresOf(SparseFixedBitSet ids) {
        return new DocumentsOfArticles(ids, reader -> {
            NumericDocValues articles = DocValues.getNumeric(reader, FigureFields.ARTICLE);
            return document -> articles.advanceExact(document) ? Math.toIntExact(articles.longValue()) : -1;
        });
    }

    /** The values in a column of all documents that a query finds. */
    private static SparseFixedBitSet ids(IndexSearcher searcher, Query query, String column) throws IOException {
        SparseFixedBitSet[] found = {new SparseFixedBitSet(1 << 10)};
        MatchingDocuments.visit(searcher, query, segment -> {
            NumericDocValues ids = DocValues.getNumeric(segment.reader(), column);
            return doc -> {
                if (ids.advanceExact(doc)) {
                    int id = Math.toIntExact(ids.longValue());
                    found[0] = grown(found[0], id);
                    found[0].set(id);
                }
            };
        });
        return found[0];
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

    /** The documents of a set of articles. */
    private static final class DocumentsOfArticles extends Query {

        /** Reads the article of a document; -1 for none. Documents come in their order. */
        private interface Ids {
            int of(int document) throws IOException;
        }

        private interface Column {
            Ids of(LeafReader reader) throws IOException;
        }

        private final SparseFixedBitSet articles;
        private final Column column;

        private DocumentsOfArticles(SparseFixedBitSet articles, Column column) {
            this.articles = articles;
            this.column = column;
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
}
