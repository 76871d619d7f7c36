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
 * @param all a hit has each of these
 */
public record Filter(Set<String> any, Set<String> none, Set<String> all) {

    static final Filter ALL = new Filter(Set.of(), Set.of(), Set.of());

    public Filter {
        any = Set.copyOf(any);
        none = Set.copyOf(none);
        all = Set.copyOf(all);
    }

    /** From URL parameters: {@code 4}, {@code 9}, {@code +12}, {@code -17}. */
    static Filter of(Collection<String> values) {
        Set<String> any = new LinkedHashSet<>();
        Set<String> none = new LinkedHashSet<>();
        Set<String> all = new LinkedHashSet<>();
        for (String value : values) {
            String bare = value.strip();
            String after = bare.isEmpty() ? "" : bare.substring(1).strip();
            switch (bare.isEmpty() ? ' ' : bare.charAt(0)) {
                case '-' -> add(none, after);
                case '+' -> add(all, after);
                default -> add(any, bare);
            }
        }
        any.removeAll(none);
        any.removeAll(all);
        all.removeAll(none);
        return new Filter(any, none, all);
    }

    private static void add(Set<String> values, String value) {
        if (!value.isEmpty()) {
            values.add(value);
        }
    }

    /** As URL parameters, in a stable order. */
    public List<String> values() {
        List<String> values = new ArrayList<>(any.stream().sorted().toList());
        all.stream().sorted().forEach(value -> values.add("+" + value));
        none.stream().sorted().forEach(value -> values.add("-" + value));
        return values;
    }

    public boolean isEmpty() {
        return any.isEmpty() && none.isEmpty() && all.isEmpty();
    }

    /** Whether a hit may or must have the value. */
    public boolean isWanted(String value) {
        return any.contains(value) || all.contains(value);
    }

    Filter with(String value) {
        Filter others = without(value);
        return new Filter(plus(others.any, value), others.none, others.all);
    }

    Filter excluding(String value) {
        Filter others = without(value);
        return new Filter(others.any, plus(others.none, value), others.all);
    }

    /** A hit also has the value. A single wanted value becomes a required one: both. */
    public Filter requiring(String value) {
        Filter others = without(value);
        boolean one = others.any.size() == 1;
        Set<String> required = plus(others.all, value);
        required.addAll(one ? others.any : Set.of());
        return new Filter(one ? Set.of() : others.any, others.none, required);
    }

    Filter without(String value) {
        return map(other -> other.equals(value) ? List.of() : List.of(other));
    }

    /** Both conditions; of two that each have wanted values, a hit must have one of either. */
    public Filter and(Filter other) {
        return new Filter(joined(any, other.any), joined(none, other.none), joined(all, other.all));
    }

    private static Set<String> joined(Set<String> some, Set<String> others) {
        Set<String> joined = new HashSet<>(some);
        joined.addAll(others);
        return joined;
    }

    /** @param change gives the values instead of a value */
    public Filter map(Function<String, Collection<String>> change) {
        return new Filter(mapped(any, change), mapped(none, change), mapped(all, change));
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
