package org.depesche.search;

import java.util.List;
import org.depesche.search.SearchResult.Hit;
import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;

/**
 * An article as it stands among the hits of a search that it was opened from.
 *
 * @param number which hit it is, from 1; 0 where the hits have changed since
 * @param total how many hits there are now
 * @param matches what the search found in it: in the article's text, in no order
 */
public record Opened(
        int number,
        long total,
        @Nullable Hit previous,
        @Nullable Hit next,
        List<Span> matches) {}
