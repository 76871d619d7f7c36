package org.depesche.search;

import java.io.IOException;
import java.util.List;

/** Finds figures, not articles. */
public interface FigureSearch {

    /** Receives the ids of figures in batches. */
    interface Ids {
        void take(List<Long> figures) throws IOException;
    }

    /** The figures of the query's page, and counts of measures and units over all figures found. */
    FigureHits search(FigureQuery asked);

    /** Gives all figures found, in the query's order. */
    void each(FigureQuery asked, Ids ids);
}
