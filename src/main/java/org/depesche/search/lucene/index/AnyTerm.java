package org.depesche.search.lucene.index;

import java.util.Collection;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** Makes a query for the documents with any of some terms. */
public final class AnyTerm {

    private AnyTerm() {}

    /** @param values words or numbers */
    public static Query of(String field, Collection<?> values) {
        return new TermInSetQuery(
                field,
                values.stream().map(value -> new BytesRef(value.toString())).toList());
    }
}
