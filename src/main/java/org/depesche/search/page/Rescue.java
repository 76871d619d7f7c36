package org.depesche.search.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.depesche.search.SearchAnswer;
import org.depesche.search.SearchQuery;
import org.depesche.search.query.FigureInWords;
import org.depesche.search.query.LabelInWords;
import org.depesche.search.words.TypedWords;
import org.jspecify.annotations.Nullable;

/**
 * A changed search for a reader whose search finds nothing.
 *
 * @param chip the filter to leave out; null: none
 * @param words the part of the query to leave out or to keep, as written; null: none
 * @param total the number of its hits
 */
public record Rescue(Way way, @Nullable Chip chip, @Nullable String words, String url, long total) {

    private static final int MOST = 8;

    /** The change of the search. */
    public enum Way {
        AS_FIGURE,
        AS_AUTHOR,
        AS_SOURCE,
        AS_SECTION,
        AS_KEYWORD,
        WITHOUT_FILTER,
        WITHOUT_ALL_FILTERS,
        WITHOUT_WORDS,
        ONLY_WORDS,
        WITHOUT_BOTH
    }

    /** As in the template: {@code without-words}. */
    public String code() {
        return way.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Changed searches with hits: with a figure instead of words, or an author, a source, a section or a keyword; then without
     * filters, then without words; only if none of these helps, a part of the query alone, or without a filter and a part of
     * the query.
     *
     * @param count gives the number of hits of another query in the snapshot of the answer
     */
    static List<Rescue> of(SearchAnswer answer, List<Chip> chips, ToLongFunction<SearchQuery> count, Locale locale) {
        SearchQuery query = answer.query();
        Tries tries = new Tries(count);
        List<Rescue> ways = new ArrayList<>();
        FigureInWords.of(query.q(), locale)
                .forEach(found -> tries.add(ways, Way.AS_FIGURE, null, found.figure(), query.withQ(found.q())));
        addLabels(ways, query, locale, tries);
        List<Chip> few = chips.stream().limit(MOST).toList();
        few.forEach(chip -> tries.add(ways, Way.WITHOUT_FILTER, chip, null, chip.without()));
        if (chips.size() > 1) {
            tries.add(ways, Way.WITHOUT_ALL_FILTERS, null, null, query.unfiltered());
        }
        List<String> parts = answer.wording().required().stream()
                .filter(part -> !TypedWords.of(part).isEmpty())
                .limit(MOST)
                .toList();
        if (parts.size() > 1) {
            ways.addAll(byWords(query, parts, tries));
        }
        if (ways.isEmpty() && parts.size() > 1) {
            for (Chip chip : few) {
                for (int part = 0; part < parts.size(); part++) {
                    SearchQuery rest = chip.without().withQ(without(parts, part));
                    tries.add(ways, Way.WITHOUT_BOTH, chip, parts.get(part), rest);
                }
            }
        }
        return ways;
    }

    /** Adds the longest words of each label that articles have; most queries have none, which a single question tells. */
    private static void addLabels(List<Rescue> ways, SearchQuery query, Locale locale, Tries tries) {
        List<List<LabelInWords>> labels = LabelInWords.of(query.q(), locale);
        if (labels.isEmpty() || tries.total(query.withQ(LabelInWords.anyOf(labels))) == 0) {
            return;
        }
        for (List<LabelInWords> rows : labels) {
            int before = ways.size();
            for (int row = 0; row < rows.size() && ways.size() == before; row++) {
                LabelInWords found = rows.get(row);
                tries.add(ways, Way.valueOf("AS_" + found.label()), null, found.words(), query.withQ(found.q()));
            }
        }
    }

    private static List<Rescue> byWords(SearchQuery query, List<String> parts, Tries tries) {
        List<Rescue> fewer = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            tries.add(fewer, Way.WITHOUT_WORDS, null, parts.get(part), query.withQ(without(parts, part)));
        }
        // of two parts, leaving out one is keeping the other
        if (fewer.isEmpty() && parts.size() > 2) {
            parts.forEach(part -> tries.add(fewer, Way.ONLY_WORDS, null, part, query.withQ(part)));
        }
        fewer.sort(Comparator.comparingLong(Rescue::total));
        return fewer;
    }

    private static String without(List<String> parts, int part) {
        return String.join(
                " ",
                IntStream.range(0, parts.size())
                        .filter(other -> other != part)
                        .mapToObj(parts::get)
                        .toList());
    }

    /** Counts the hits of changed searches for a limited time: an answer without all of them is better than a late one. */
    private static final class Tries {

        private static final int MOST_TRIES = 60;
        private static final long LONGEST_NANOS = 2_000_000_000L;

        private final ToLongFunction<SearchQuery> count;
        private final long start = System.nanoTime();
        private int tries;

        private Tries(ToLongFunction<SearchQuery> count) {
            this.count = count;
        }

        /** The hits of a query; 0 if there is no time left to count them. */
        private long total(SearchQuery query) {
            boolean late = ++tries > MOST_TRIES || System.nanoTime() - start > LONGEST_NANOS;
            return late ? 0 : count.applyAsLong(query);
        }

        private void add(List<Rescue> ways, Way way, @Nullable Chip chip, @Nullable String words, SearchQuery query) {
            long total = total(query);
            if (total > 0) {
                ways.add(new Rescue(way, chip, words, query.url(), total));
            }
        }
    }
}
