package org.depesche.search;

import java.util.List;
import org.depesche.search.SearchResult.Hit;
import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;

/**
 * The position of an article among the hits of the search from which it was opened.
 *
 * @param number the position, counted from 1; 0 if the hits have changed since
 * @param total the number of hits now
 * @param matches the spans of the article's text that match, in no order
 */
public record Opened(
        int number,
        long total,
        @Nullable Hit previous,
        @Nullable Hit next,
        List<Span> matches) {}
