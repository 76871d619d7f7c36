package org.depesche.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The wanted and the excluded values of one facet.
 *
 * @param any a hit has at least one of these; empty: it may have anything
 * @param none a hit has none of these
 */
public record Filter(Set<String> any, Set<String> none) {

    static final Filter ALL = new Filter(Set.of(), Set.of());

    public Filter {
        any = Set.copyOf(any);
        none = Set.copyOf(none);
    }

    /** From URL parameters: {@code 4}, {@code 9}, {@code -17}. */
    static Filter of(Collection<String> values) {
        Set<String> any = new LinkedHashSet<>();
        Set<String> none = new LinkedHashSet<>();
        for (String value : values) {
            String bare = value.strip();
            if (bare.length() > 1 && bare.startsWith("-")) {
                none.add(bare.substring(1).strip());
            } else if (!bare.isEmpty() && !bare.equals("-")) {
                any.add(bare);
            }
        }
        any.removeAll(none);
        return new Filter(any, none);
    }

    /** As URL parameters, in a stable order. */
    public List<String> values() {
        if (isEmpty()) {
            return List.of();
        }
        List<String> values = new ArrayList<>(any.stream().sorted().toList());
        none.stream().sorted().forEach(value -> values.add("-" + value));
        return values;
    }

    public boolean isEmpty() {
        return any.isEmpty() && none.isEmpty();
    }

    Filter with(String value) {
        return new Filter(plus(any, value), without(value).none);
    }

    Filter excluding(String value) {
        return new Filter(without(value).any, plus(none, value));
    }

    Filter without(String value) {
        return map(other -> other.equals(value) ? List.of() : List.of(other));
    }

    /** @param change gives the values instead of a value */
    public Filter map(Function<String, Collection<String>> change) {
        return new Filter(mapped(any, change), mapped(none, change));
    }

    private static Set<String> mapped(Set<String> values, Function<String, Collection<String>> change) {
        return values.stream().map(change).flatMap(Collection::stream).collect(Collectors.toSet());
    }

    private static Set<String> plus(Set<String> values, String value) {
        Set<String> more = new HashSet<>(values);
        more.add(value);
        return more;
    }
}
