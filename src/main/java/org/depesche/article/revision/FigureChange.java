package org.depesche.article.revision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depesche.tagging.Figure;
import org.jspecify.annotations.Nullable;

/**
 * A figure that one of two revisions lacks, or that differs between them.
 *
 * @param before in the earlier revision; null if missing there
 * @param after in the later revision; null if missing there
 */
public record FigureChange(
        @Nullable RevisedFigure before, @Nullable RevisedFigure after) {

    private record Pair(RevisedFigure before, RevisedFigure after, int similarity) {}

    /** The figures that came, went or changed, in the order of the later text; those that went come last. */
    public static List<FigureChange> between(List<RevisedFigure> before, List<RevisedFigure> after) {
        Map<Figure, RevisedFigure> gone = byLook(before);
        Map<Figure, RevisedFigure> fresh = byLook(after);
        Set<Figure> stayed = new HashSet<>(gone.keySet());
        stayed.retainAll(fresh.keySet());
        gone.keySet().removeAll(stayed);
        fresh.keySet().removeAll(stayed);
        Map<RevisedFigure, RevisedFigure> earlier = paired(gone.values(), fresh.values());
        List<FigureChange> changes = new ArrayList<>();
        fresh.values().forEach(figure -> changes.add(new FigureChange(earlier.get(figure), figure)));
        gone.values().stream()
                .filter(figure -> !earlier.containsValue(figure))
                .forEach(figure -> changes.add(new FigureChange(figure, null)));
        return changes;
    }

    /** Each figure once, with the number of its mentions. */
    private static Map<Figure, RevisedFigure> byLook(List<RevisedFigure> figures) {
        Map<Figure, RevisedFigure> byLook = new LinkedHashMap<>();
        figures.forEach(figure -> byLook.merge(figure.figure().seen(), figure, (first, other) -> first.again()));
        return byLook;
    }

    /** Maps figures of the later revision to their earlier state, beginning with the most similar pairs. */
    private static Map<RevisedFigure, RevisedFigure> paired(
            Iterable<RevisedFigure> gone, Iterable<RevisedFigure> fresh) {
        List<Pair> pairs = new ArrayList<>();
        for (RevisedFigure after : fresh) {
            for (RevisedFigure before : gone) {
                int similarity = before.similarity(after);
                if (similarity >= RevisedFigure.ALIKE) {
                    pairs.add(new Pair(before, after, similarity));
                }
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::similarity).reversed());
        Map<RevisedFigure, RevisedFigure> paired = new LinkedHashMap<>();
        for (Pair pair : pairs) {
            if (!paired.containsKey(pair.after) && !paired.containsValue(pair.before)) {
                paired.put(pair.after, pair.before);
            }
        }
        return paired;
    }

    /** {@code came}, {@code went} or {@code stayed}. */
    public String fate() {
        return before == null ? "came" : after == null ? "went" : "stayed";
    }
}
