package org.depesche.search.criteria;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.depesche.search.query.FigureWanted;
import org.jspecify.annotations.Nullable;

/**
 * The matches that hits mark.
 *
 * @param matching its matches are marked; null: none
 * @param entities the snippet shows their mentions if no words match
 * @param figures the figures of the query; empty: hits show the figures in the snippet
 */
public record Showing(@Nullable Criterion matching, Set<Integer> entities, Collection<FigureWanted> figures) {

    /** Hits show the beginning of their texts. */
    public static final Showing NOTHING = new Showing(null, Set.of(), List.of());
}
