package org.depesche.search;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.depesche.search.SearchResult.Bucket;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.Span;
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
     * @param days hits per day of the month of the span, or of its weeks if these are asked for; empty if the span has more
     *     than one month
     * @param all all articles of the same time; null if no shares are asked for
     */
    public record Timeline(
            Map<YearMonth, Long> months,
            @Nullable MonthSpan span,
            List<Bucket> days,
            @Nullable Archive all) {}

    /**
     * All articles over time.
     *
     * @param months articles per month
     * @param days articles per day, of the days of the timeline
     */
    public record Archive(Map<YearMonth, Long> months, List<Bucket> days) {}

    /**
     * The words of the search box as they were read.
     *
     * @param required the required parts, as written
     * @param whyNothing the code of the hint if a query of one part finds nothing
     * @param readAs the words that were read as days or amounts, or that may be
     */
    public record Wording(List<String> required, String whyNothing, List<ReadAs> readAs) {

        /** Whether several parts are required. */
        public boolean asksForSeveral() {
            return required.size() > 1;
        }
    }

    /**
     * Words that were read as days of publication or as an amount.
     *
     * @param written the words
     * @param place their span in the query
     * @param days null: an amount
     * @param amount the value, by which articles are found beside the words; null: days
     * @param offered whether they were searched for as words, and only may mean the days
     */
    public record ReadAs(
            String written,
            Span place,
            @Nullable DaySpan days,
            @Nullable Quantity amount,
            boolean offered) {}
}
