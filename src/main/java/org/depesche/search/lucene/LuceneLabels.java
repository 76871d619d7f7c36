package org.depesche.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.depesche.search.Facet;
import org.depesche.search.criteria.LabelValues;

/** Reads {@link LabelValues} from the terms of a Lucene index. */
public record LuceneLabels(IndexReader articles) implements LabelValues {

    @Override
    public boolean has(Facet facet, String value) {
        try {
            return articles.docFreq(new Term(facet.parameter(), value)) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void each(Facet facet, Consumer<String> values) {
        try {
            for (LeafReaderContext leaf : articles.leaves()) {
                TermsEnum each =
                        Terms.getTerms(leaf.reader(), facet.parameter()).iterator();
                for (BytesRef term = each.next(); term != null; term = each.next()) {
                    values.accept(term.utf8ToString());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
