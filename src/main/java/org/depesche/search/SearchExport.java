package org.depesche.search;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Every hit of a search, however many there are, in the order of time. The index is looked at as it is at one moment;
 * what is kept in memory does not grow with the number of hits.
 */
public interface SearchExport {

    /**
     * A hit as it goes out.
     *
     * @param published ISO 8601, a date or a time with offset; null: not known
     */
    record Row(
            long id,
            String url,
            String headline,
            @Nullable String published,
            @Nullable String source,
            @Nullable String section,
            @Nullable String language) {}

    /** Takes a row. */
    interface Rows {
        void take(Row row) throws IOException;
    }

    /** Gives all hits, the newest first, or the oldest if the query asks for those. */
    void each(SearchQuery asked, Rows rows);
}
