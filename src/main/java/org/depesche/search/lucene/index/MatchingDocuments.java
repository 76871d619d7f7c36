package org.depesche.search.lucene.index;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/** Visits the documents that a query finds, one segment after the other, in their order. */
public final class MatchingDocuments {

    private MatchingDocuments() {}

    /** Opens the columns of a segment in which the query finds anything. */
    public interface Segments {
        Visitor open(LeafReaderContext segment) throws IOException;
    }

    /** Reads a document of a segment. */
    public interface Visitor {
        void visit(int doc) throws IOException;
    }

    public static void visit(IndexSearcher index, Query query, Segments segments) throws IOException {
        Weight weight = index.createWeight(index.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext segment : index.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(segment);
            if (scorer == null) {
                continue;
            }
            Visitor visitor = segments.open(segment);
            Bits live = segment.reader().getLiveDocs();
            DocIdSetIterator each = scorer.iterator();
            for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
                if (live == null || live.get(doc)) {
                    visitor.visit(doc);
                }
            }
        }
    }
}
