package org.depesche.search.lucene.index;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CheckedIntConsumer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.IOFunction;

/** Visits the documents that a query finds, one segment after the other, in their order. */
public final class MatchingDocuments {

    private MatchingDocuments() {}

    /** @param segments opens the columns of a segment in which the query finds anything, and gives the reader of a document */
    public static void visit(
            IndexSearcher index, Query query, IOFunction<LeafReaderContext, CheckedIntConsumer<IOException>> segments)
            throws IOException {
        Weight weight = index.createWeight(index.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext segment : index.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(segment);
            if (scorer == null) {
                continue;
            }
            CheckedIntConsumer<IOException> visitor = segments.apply(segment);
            Bits live = segment.reader().getLiveDocs();
            DocIdSetIterator each = scorer.iterator();
            for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
                if (live == null || live.get(doc)) {
                    visitor.accept(doc);
                }
            }
        }
    }
}
