package org.depesche.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.depesche.search.SearchPage.Chip;
import org.jspecify.annotations.Nullable;

/**
 * A way out where nothing is found: what to leave out, and what that brings.
 *
 * @param chip the filter it is about; null: none
 * @param words the part of the query it is about, as written; null: none
 * @param total how many hits there are then
 */
public record Rescue(Way way, @Nullable Chip chip, @Nullable String words, String url, long total) {

    private static final int MOST = 8;

    /** What becomes of the search. */
    public enum Way {
        WITHOUT_FILTER,
        WITHOUT_ALL_FILTERS,
        WITHOUT_WORDS,
        ONLY_WORDS
    }

    /** Filters first, then words; a part of the query alone only where nothing else helps. Each brings hits. */
    static List<Rescue> of(SearchQuery query, List<Chip> chips, ArticleSearch search) {
        List<Rescue> ways = new ArrayList<>();
        chips.stream().limit(MOST).forEach(chip -> add(ways, Way.WITHOUT_FILTER, chip, null, chip.without(), search));
        if (chips.size() > 1) {
            add(ways, Way.WITHOUT_ALL_FILTERS, null, null, query.unfiltered(), search);
        }
        List<String> parts = QueryParser.parse(query.q(), LocalDate.EPOCH, Locale.ROOT).required().stream()
                .limit(MOST)
                .toList();
        if (parts.size() > 1) {
            List<Rescue> fewer = new ArrayList<>();
            for (int part = 0; part < parts.size(); part++) {
                SearchQuery rest = query.withQ(without(parts, part));
                add(fewer, Way.WITHOUT_WORDS, null, parts.get(part), rest, search);
            }
            // Of two words one is left out or the other is kept, which is the same.
            if (fewer.isEmpty() && parts.size() > 2) {
                parts.forEach(part -> add(fewer, Way.ONLY_WORDS, null, part, query.withQ(part), search));
            }
            fewer.sort(Comparator.comparing(Rescue::total));
            ways.addAll(fewer);
        }
        return ways;
    }

    private static String without(List<String> parts, int part) {
        return String.join(
                " ",
                IntStream.range(0, parts.size())
                        .filter(other -> other != part)
                        .mapToObj(parts::get)
                        .toList());
    }

    private static void add(
            List<Rescue> ways,
            Way way,
            @Nullable Chip chip,
            @Nullable String words,
            SearchQuery query,
            ArticleSearch search) {
        long total = search.count(query);
        if (total > 0) {
            ways.add(new Rescue(way, chip, words, query.url(), total));
        }
    }
}
