package org.depesche.search.page;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.depesche.search.Paging.View;
import org.jspecify.annotations.Nullable;

/**
 * Hits of a page below one heading.
 *
 * @param view the kind of the heading; without groups the hits have none
 * @param day in {@link View#DAYS}; null: not known
 * @param source in {@link View#SOURCES}; null: not known
 */
public record HitGroup(
        View view, @Nullable LocalDate day, @Nullable String source, List<FoldedHit> hits) {

    /** Groups the hits of a page, in the order of their first hits. */
    static List<HitGroup> of(View view, List<FoldedHit> hits) {
        return switch (view) {
            case FULL, LINES, PREVIEW -> hits.isEmpty() ? List.of() : List.of(new HitGroup(view, null, null, hits));
            case DAYS ->
                by(hit -> hit.hit().day(), hits).entrySet().stream()
                        .map(day -> new HitGroup(view, day.getKey().orElse(null), null, day.getValue()))
                        .toList();
            case SOURCES ->
                by(hit -> hit.hit().source(), hits).entrySet().stream()
                        .map(source -> new HitGroup(view, null, source.getKey().orElse(null), source.getValue()))
                        .toList();
        };
    }

    private static <T> Map<Optional<T>, List<FoldedHit>> by(
            Function<FoldedHit, @Nullable T> key, List<FoldedHit> hits) {
        return hits.stream()
                .collect(Collectors.groupingBy(
                        hit -> Optional.ofNullable(key.apply(hit)), LinkedHashMap::new, Collectors.toList()));
    }
}
