package org.depesche.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

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
        Set<String> more = new LinkedHashSet<>(any);
        more.add(value);
        Set<String> less = new LinkedHashSet<>(none);
        less.remove(value);
        return new Filter(more, less);
    }

    Filter excluding(String value) {
        Set<String> more = new LinkedHashSet<>(none);
        more.add(value);
        Set<String> less = new LinkedHashSet<>(any);
        less.remove(value);
        return new Filter(less, more);
    }

    Filter without(String value) {
        Set<String> kept = new LinkedHashSet<>(any);
        kept.remove(value);
        Set<String> out = new LinkedHashSet<>(none);
        out.remove(value);
        return new Filter(kept, out);
    }

    /** @param change gives the values instead of a value */
    public Filter map(Function<String, Collection<String>> change) {
        Set<String> kept = new LinkedHashSet<>();
        any.forEach(value -> kept.addAll(change.apply(value)));
        Set<String> out = new LinkedHashSet<>();
        none.forEach(value -> out.addAll(change.apply(value)));
        return new Filter(kept, out);
    }
}
