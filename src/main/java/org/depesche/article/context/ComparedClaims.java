package org.depesche.article.context;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depesche.article.context.OtherReport.Kind;

/**
 * Claims about the same thing, and the pairs of them that exclude each other. A source that corrects itself holds its later
 * value only, so its earlier one contradicts nobody. Many papers print the same agency text, so equal values count once,
 * and copies of one text are one report.
 */
public final class ComparedClaims {

    private record Pair(FigureClaim one, FigureClaim other) {

        /** Whether one of both is linked; then the other is as well. */
        private boolean touches(Set<FigureClaim> linked) {
            boolean touches = linked.contains(one) || linked.contains(other);
            if (touches) {
                linked.add(one);
                linked.add(other);
            }
            return touches;
        }
    }

    private final ClaimGroup group;
    private final Map<Long, Long> texts;
    private final List<Pair> differing = new ArrayList<>();
    private final List<Pair> corrections = new ArrayList<>();

    /**
     * @param correcting the ids of the articles that say that they correct something
     * @param texts the ids of the texts of which articles are copies, by the ids of the articles
     */
    ComparedClaims(ClaimGroup group, List<FigureClaim> claims, Set<Long> correcting, Map<Long, Long> texts) {
        this.group = group;
        this.texts = texts;
        List<Pair> pairs = new ArrayList<>();
        for (FigureClaim one : claims) {
            for (FigureClaim other : claims) {
                if (one.said().id() < other.said().id() && one.differsFrom(other)) {
                    pairs.add(new Pair(one, other));
                }
            }
        }
        Set<Long> corrected = new HashSet<>();
        for (Pair pair : pairs) {
            FigureClaim earlier = pair.other.followsInSource(pair.one) ? pair.one : pair.other;
            FigureClaim later = earlier.equals(pair.one) ? pair.other : pair.one;
            if (later.followsInSource(earlier)
                    && (correcting.contains(later.said().article().id()) || !later.isAttributed())) {
                corrections.add(new Pair(earlier, later));
                corrected.add(earlier.said().id());
            }
        }
        pairs.stream()
                .filter(pair -> !corrected.contains(pair.one.said().id())
                        && !corrected.contains(pair.other.said().id()))
                .forEach(differing::add);
    }

    public ClaimGroup group() {
        return group;
    }

    /** The figures that contradict each other, one for each value, the lowest first: a list for each thing they are about. */
    public List<List<FigureInContext>> disagreements() {
        List<Pair> left = new ArrayList<>(differing);
        List<List<FigureInContext>> disagreements = new ArrayList<>();
        while (!left.isEmpty()) {
            Set<FigureClaim> linked = new HashSet<>();
            linked.add(left.getFirst().one);
            while (left.removeIf(pair -> pair.touches(linked))) {
                // each pair may link more pairs
            }
            disagreements.add(oneForEachValue(linked));
        }
        return disagreements;
    }

    private static List<FigureInContext> oneForEachValue(Set<FigureClaim> claims) {
        Set<String> values = new HashSet<>();
        return claims.stream()
                .map(FigureClaim::said)
                .sorted(Comparator.comparingDouble(
                                (FigureInContext said) -> Tolerance.of(said).least())
                        .thenComparingLong(FigureInContext::id))
                .filter(said -> values.add(said.figure().quantity().toString()))
                .toList();
    }

    /** The reports that give other values than a figure, one for each value: corrections first. */
    public List<OtherReport> others(long figure) {
        List<OtherReport> others = new ArrayList<>();
        for (Pair pair : corrections) {
            if (pair.one.said().id() == figure) {
                others.add(new OtherReport(Kind.CORRECTION, pair.other.said(), 1));
            } else if (pair.other.said().id() == figure) {
                others.add(new OtherReport(Kind.CORRECTED, pair.one.said(), 1));
            }
        }
        Map<String, List<FigureInContext>> values = new LinkedHashMap<>();
        for (Pair pair : differing) {
            if (pair.one.said().id() == figure || pair.other.said().id() == figure) {
                FigureInContext other = (pair.one.said().id() == figure ? pair.other : pair.one).said();
                values.computeIfAbsent(other.figure().quantity().toString(), value -> new ArrayList<>())
                        .add(other);
            }
        }
        for (List<FigureInContext> same : values.values()) {
            long reports = same.stream()
                    .map(said -> texts.getOrDefault(
                            said.article().id(), -said.article().id()))
                    .distinct()
                    .count();
            others.add(new OtherReport(Kind.DIFFERS, same.getFirst(), Math.toIntExact(reports)));
        }
        return others;
    }
}
