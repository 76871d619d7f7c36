package org.depesche.search.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.depesche.search.DaySpan;
import org.depesche.search.Paging.Sort;
import org.depesche.search.Paging.View;
import org.depesche.search.SearchQuery;
import org.depesche.web.Preferences;

/**
 * One of several ways to look at a search.
 *
 * @param code of its label in the messages, or the label itself
 * @param current whether it is chosen
 */
public record Choice(String code, String url, boolean current) {

    /** The orders of the hits; without words, the newest are the best. */
    static List<Choice> orders(SearchQuery query) {
        List<Choice> orders = new ArrayList<>();
        boolean ranked = !query.q().isEmpty();
        for (Sort sort : Sort.values()) {
            boolean usual = sort == Sort.NEWEST && !ranked;
            if (sort != Sort.RELEVANCE || ranked) {
                boolean current = query.sort() == sort || usual && query.sort() == Sort.RELEVANCE;
                Sort wanted = usual ? Sort.RELEVANCE : sort;
                orders.add(new Choice(sort.code(), query.sortedBy(wanted).url(), current));
            }
        }
        return orders;
    }

    static List<Choice> views(SearchQuery query) {
        return Stream.of(View.values())
                .map(view -> new Choice(view.code(), query.viewedBy(view).url(), view == query.view()))
                .toList();
    }

    /** The numbers of hits on a page; none if all fit on the smallest. */
    static List<Choice> sizes(SearchQuery query, long total) {
        return total <= Preferences.PAGE_SIZES.getFirst()
                ? List.of()
                : Preferences.PAGE_SIZES.stream()
                        .map(size -> new Choice(
                                String.valueOf(size), query.sized(size).url(), size == query.size()))
                        .toList();
    }

    /** The days up to today; the search in all days if they are chosen. */
    static List<Choice> recent(SearchQuery query, LocalDate today) {
        return List.of(
                recent("today", query, today),
                recent("week", query, today.minusDays(6)),
                recent("month", query, today.minusMonths(1).plusDays(1)),
                recent("year", query, today.minusYears(1).plusDays(1)));
    }

    private static Choice recent(String code, SearchQuery query, LocalDate from) {
        DaySpan days = new DaySpan(from, null);
        return new Choice(
                code,
                query.toggled(days, DaySpan.ALL).url(),
                query.between(from, null).equals(query.onPage(1)));
    }
}
