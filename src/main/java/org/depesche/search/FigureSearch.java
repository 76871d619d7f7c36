package org.depesche.search;

import java.io.IOException;
import java.util.List;

/** Finds figures themselves, not the articles that they stand in. */
public interface FigureSearch {

    /** Takes the ids of figures, some at a time. */
    interface Ids {
        void take(List<Long> figures) throws IOException;
    }

    /** Those of the query's page, and what all of them measure. */
    FigureHits search(FigureQuery asked);

    /** All of them, in the query's order, however many. */
    void each(FigureQuery asked, Ids ids);
}
