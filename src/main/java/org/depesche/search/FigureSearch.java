package org.depesche.search;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Finds figures, not articles. */
public interface FigureSearch {

    /** Receives the ids of figures in batches. */
    interface Ids {
        void take(List<Long> figures) throws IOException;
    }

    /**
     * The figures of the query's page, and counts of measures and units over all figures found.
     *
     * @param locale of the numbers in the query
     */
    FigureHits search(FigureQuery query, Locale locale);

    /** Gives all figures found, in the query's order. */
    void each(FigureQuery query, Locale locale, Ids ids);
}
