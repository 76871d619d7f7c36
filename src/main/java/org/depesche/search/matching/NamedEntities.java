package org.depesche.search.matching;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.depesche.search.Filter;
import org.depesche.search.SearchQuery;
import org.depesche.search.criteria.Criterion;

/** The ids of the entities on which a query depends: those that it chooses or excludes, and all that are shown as them. */
final class NamedEntities {

    private final Set<Integer> ids = new HashSet<>();

    private NamedEntities() {}

    static Set<Integer> of(SearchQuery query, Criterion criterion) {
        NamedEntities named = new NamedEntities();
        query.filters().facets().forEach((facet, filter) -> {
            if (facet.isOfEntities()) {
                named.add(filter);
            }
        });
        named.add(criterion);
        return Set.copyOf(named.ids);
    }

    private void add(Filter filter) {
        Stream.of(filter.any(), filter.all(), filter.none())
                .flatMap(Collection::stream)
                .filter(value -> value.matches("\\d{1,9}"))
                .forEach(value -> ids.add(Integer.valueOf(value)));
    }

    private void add(Criterion criterion) {
        switch (criterion) {
            case Criterion.Naming naming -> ids.addAll(naming.entities());
            case Criterion.All all -> {
                addAll(all.must());
                addAll(all.filter());
                addAll(all.not());
            }
            case Criterion.Any any -> addAll(any.of());
            case Criterion.Best best -> addAll(best.of());
            case Criterion.Boosted boosted -> add(boosted.of());
            case Criterion.Constant constant -> add(constant.of());
            case Criterion.Raised raised -> add(raised.of());
            case Criterion.Preferring preferring -> add(preferring.of());
            default -> {}
        }
    }

    private void addAll(Collection<Criterion> criteria) {
        criteria.forEach(this::add);
    }
}
