package org.depesche.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.depesche.article.context.ClaimComparison;
import org.depesche.search.MeasureFigures;

/**
 * Groups of figures of one measure that may differ: of one series, time, sense and subject, with unequal values.
 * They are found in the columns of the index alone; {@link ClaimComparison} then compares their words.
 */
final class DifferingCandidates {

    /** The most candidates of a measure, to bound memory. */
    private static final int MOST = 1 << 22;

    /** Values within this ratio are considered equal. */
    private static final double CLOSE = .002;

    /** How many figures of a group are compared: half of them the lowest, half the highest. */
    private static final int MOST_OF_A_GROUP = 24;

    private static final long HASH_FACTOR = 0x9E3779B97F4A7C15L;

    private DifferingCandidates() {}

    /** @param figures the lowest value first */
    record Group(int subject, List<Integer> figures, long latest) {}

    /**
     * A figure with its subject.
     *
     * @param about a hash of series, sense, subject and time; {@link ClaimComparison} compares them again
     */
    private record Candidate(int figure, int subject, long about) {}

    /** The groups, the latest first. */
    static List<Group> of(MeasureFigures figures, int[] among) {
        List<Candidate> candidates = candidates(figures, among);
        candidates.sort(Comparator.comparingLong(Candidate::about));
        List<Group> groups = new ArrayList<>();
        for (int from = 0, to; from < candidates.size(); from = to) {
            to = from + 1;
            while (to < candidates.size() && candidates.get(to).about == candidates.get(from).about) {
                to++;
            }
            if (to - from > 1) {
                add(groups, figures, candidates.subList(from, to));
            }
        }
        groups.sort(Comparator.comparingLong(Group::latest).reversed());
        return groups;
    }

    private static List<Candidate> candidates(MeasureFigures figures, int[] among) {
        List<Candidate> candidates = new ArrayList<>();
        for (int figure : among) {
            boolean dated =
                    figures.start(figure) != MeasureFigures.UNKNOWN || figures.end(figure) != MeasureFigures.UNKNOWN;
            int[] subjects = figures.subjects(figure);
            if (dated && figures.isClaim(figure) && subjects.length == 1 && candidates.size() < MOST) {
                candidates.add(new Candidate(figure, subjects[0], about(figures, figure, subjects[0])));
            }
        }
        return candidates;
    }

    private static long about(MeasureFigures figures, int figure, int subject) {
        return LongStream.of(
                        figures.series(figure),
                        figures.sense(figure),
                        subject,
                        figures.start(figure),
                        figures.end(figure))
                .reduce(0, (hash, part) -> hash * HASH_FACTOR + part);
    }

    private static void add(List<Group> groups, MeasureFigures figures, List<Candidate> same) {
        List<Integer> byValue = same.stream()
                .map(Candidate::figure)
                .sorted(Comparator.comparingDouble(figures::value))
                .toList();
        double lowest = figures.value(byValue.getFirst());
        double highest = figures.value(byValue.getLast());
        if (highest - lowest <= CLOSE * Math.max(Math.abs(lowest), Math.abs(highest))) {
            return;
        }
        int most = Math.min(byValue.size(), MOST_OF_A_GROUP);
        List<Integer> ends = Stream.concat(
                        byValue.stream().limit(most / 2), byValue.stream().skip(byValue.size() - (most + 1L) / 2))
                .toList();
        long latest = ends.stream().mapToLong(figures::id).max().orElse(0);
        groups.add(new Group(same.getFirst().subject, ends, latest));
    }
}
