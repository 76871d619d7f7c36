package org.depesche.search;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Gives every hit of a search in the order of time, from one snapshot of the index and in constant memory.
 */
public interface SearchExport {

    /**
     * A row of an export.
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

    /** Receives a row. */
    interface Rows {
        void take(Row row) throws IOException;
    }

    /**
     * Gives all hits, the newest first, or the oldest if the query asks for those.
     *
     * @param locale of the query's words
     */
    void each(SearchQuery query, Locale locale, Rows rows);
}
