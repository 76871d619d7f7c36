package org.depesche.search.matching;

import java.time.LocalDate;
import java.util.Set;
import org.depesche.search.criteria.Criterion;
import org.jspecify.annotations.Nullable;

/**
 * A kept query as it is understood at a moment.
 *
 * @param matching the articles that match
 * @param required terms of which an article must have one; null: none
 * @param entities the ids of all entities that it names
 * @param labelled whether it depends on the sources, sections and languages of the archive
 * @param day on which it has this meaning, because it counts days back from it; null: on any day
 * @param read when it was understood, by {@link System#nanoTime}
 */
record CompiledQuery(
        KeptQuery kept,
        Criterion matching,
        @Nullable Set<MatchingTerm> required,
        Set<Integer> entities,
        boolean labelled,
        @Nullable LocalDate day,
        long read) {}
