package org.depesche.search;

import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;

/** Gathers documents of a segment, to be looked at many at a time. */
final class ManyAtATime implements LeafCollector {

    private static final int MOST = 1024;

    private final int[] found = new int[MOST];
    private final Look look;
    private int size;

    /** Looks at the first so many of some documents. */
    interface Look {
        void at(int[] documents, int size);
    }

    ManyAtATime(Look look) {
        this.look = look;
    }

    @Override
    public void setScorer(Scorable scorer) {}

    @Override
    public void collect(int document) {
        found[size++] = document;
        if (size == MOST) {
            finish();
        }
    }

    @Override
    public void collect(DocIdStream documents) {
        finish();
        for (size = documents.intoArray(found); size > 0; size = documents.intoArray(found)) {
            finish();
        }
    }

    @Override
    public void finish() {
        look.at(found, size);
        size = 0;
    }
}
