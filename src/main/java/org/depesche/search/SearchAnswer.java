package org.depesche.search;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.depesche.search.SearchResult.Bucket;
import org.jspecify.annotations.Nullable;

/**
 * A page of a search. All of its numbers are of the same snapshot of the index, so they agree while articles come in.
 *
 * @param query as {@link ArticleSearch#resolve} gives it
 */
public record SearchAnswer(SearchQuery query, SearchResult result, Timeline timeline, Wording wording) {

    /**
     * The hits over time.
     *
     * @param months hits per month, oldest first, not only of the chosen days
     * @param span the days to show by months or days; null: the years are enough
     * @param days hits per day of the month of the span; empty if the span has more than one month
     */
    public record Timeline(
            Map<YearMonth, Long> months, @Nullable MonthSpan span, List<Bucket> days) {}

    /**
     * The words of the search box as they were read.
     *
     * @param required the required parts, as written
     * @param whyNothing the code of the hint if a query of one part finds nothing
     */
    public record Wording(List<String> required, String whyNothing) {

        /** Whether several parts are required. */
        public boolean asksForSeveral() {
            return required.size() > 1;
        }
    }
}
