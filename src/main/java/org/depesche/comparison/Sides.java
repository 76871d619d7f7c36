package org.depesche.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depesche.search.DaySpan;
import org.depesche.search.Facet;
import org.depesche.search.Filter;
import org.depesche.search.SearchQuery;
import org.depesche.web.Address;
import org.jspecify.annotations.Nullable;

/** Up to {@value #MOST} searches, each once. */
record Sides(List<Side> all) {

    static final int MOST = 5;

    Sides {
        all = all.stream().filter(Side::isNarrow).distinct().limit(MOST).toList();
    }

    static Sides of(Collection<String> addresses) {
        return new Sides(addresses.stream().map(Side::of).toList());
    }

    Sides with(Side other) {
        return new Sides(Stream.concat(all.stream(), Stream.of(other)).toList());
    }

    Sides without(Side other) {
        return new Sides(all.stream().filter(side -> !side.equals(other)).toList());
    }

    boolean isFull() {
        return all.size() == MOST;
    }

    /** The page of the comparison. */
    String url() {
        return url("/compare");
    }

    String url(String path) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (!all.isEmpty()) {
            parameters.put("side", all.stream().map(Side::address).toList());
        }
        return Address.of(path, parameters);
    }

    /** The articles that all sides find; null if their conditions exclude each other, as two sources do. */
    @Nullable
    SearchQuery meeting() {
        Map<Facet, Filter> filters = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            List<Filter> own = all.stream()
                    .map(side -> side.query().filter(facet))
                    .distinct()
                    .toList();
            if (own.stream().filter(filter -> !filter.any().isEmpty()).count() > 1) {
                return null;
            }
            filters.put(facet, own.stream().reduce(Filter::and).orElseThrow());
        }
        DaySpan days = new DaySpan(
                all.stream().map(side -> side.query().from()).reduce(null, Sides::later),
                all.stream().map(side -> side.query().to()).reduce(null, Sides::earlier));
        return days.isEmpty()
                ? null
                : new SearchQuery(
                        words(),
                        new SearchQuery.Filters(
                                filters,
                                all.stream()
                                        .flatMap(side -> side.query().figures().stream())
                                        .toList(),
                                days),
                        SearchQuery.everything().paging());
    }

    private String words() {
        List<String> words = all.stream()
                .map(side -> side.query().q())
                .filter(q -> !q.isEmpty())
                .distinct()
                .toList();
        return words.size() < 2
                ? String.join("", words)
                : words.stream().map(q -> "(" + q + ")").collect(Collectors.joining(" "));
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }

    /** The sides with the entities, sources and other values that the archive knows by the names in them. */
    Sides map(UnaryOperator<SearchQuery> change) {
        List<Side> changed = new ArrayList<>();
        all.forEach(side -> changed.add(new Side(change.apply(side.query()))));
        return new Sides(changed);
    }
}
