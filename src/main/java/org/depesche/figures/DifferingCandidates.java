package org.depesche.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.depesche.search.MeasureFigures;

/**
 * Groups of figures of one measure that may differ: of one series, time, sense and subject, with unequal values.
 * They are found in the columns of the index alone; {@link FigureClaim} then compares their words.
 */
final class DifferingCandidates {

    /**
     * The bits of a key that number a figure with a subject; the other bits are a hash of series, sense, subject and
     * time.
     */
    private static final int NUMBER_BITS = 22;

    private static final long NUMBERS = (1L << NUMBER_BITS) - 1;

    /** Values within this ratio are considered equal. */
    private static final double CLOSE = .002;

    /** How many figures of a group are compared: the lowest and the highest. */
    private static final int MOST_OF_A_GROUP = 8;

    private DifferingCandidates() {}

    /** @param figures the lowest value first */
    record Group(int subject, int[] figures, long latest) {}

    /** The groups, the latest first. */
    static List<Group> of(MeasureFigures figures, int[] among) {
        int[] figureOf = new int[among.length * 2];
        int[] subjectOf = new int[among.length * 2];
        long[] keys = new long[among.length * 2];
        int count = 0;
        for (int figure : among) {
            if (figures.start(figure) == MeasureFigures.UNKNOWN && figures.end(figure) == MeasureFigures.UNKNOWN) {
                continue;
            }
            for (int subject : figures.subjects(figure)) {
                if (count == keys.length) {
                    keys = Arrays.copyOf(keys, count * 2);
                    figureOf = Arrays.copyOf(figureOf, count * 2);
                    subjectOf = Arrays.copyOf(subjectOf, count * 2);
                }
                if (count < NUMBERS) {
                    figureOf[count] = figure;
                    subjectOf[count] = subject;
                    keys[count] = about(figures, figure, subject) & ~NUMBERS | count;
                    count++;
                }
            }
        }
        Arrays.sort(keys, 0, count);
        List<Group> groups = new ArrayList<>();
        for (int from = 0, to; from < count; from = to) {
            to = from + 1;
            while (to < count && (keys[to] & ~NUMBERS) == (keys[from] & ~NUMBERS)) {
                to++;
            }
            if (to - from > 1) {
                int[] members = new int[to - from];
                for (int i = from; i < to; i++) {
                    members[i - from] = figureOf[(int) (keys[i] & NUMBERS)];
                }
                add(groups, figures, members, subjectOf[(int) (keys[from] & NUMBERS)]);
            }
        }
        groups.sort(Comparator.comparingLong((Group group) -> -group.latest));
        return groups;
    }

    private static long about(MeasureFigures figures, int figure, int subject) {
        long hash = figures.series(figure) * 31L + figures.sense(figure);
        hash = mixed(hash * 0x9E3779B97F4A7C15L + subject);
        hash = mixed(hash + figures.start(figure));
        return mixed(hash + figures.end(figure));
    }

    private static long mixed(long hash) {
        long one = (hash ^ hash >>> 30) * 0xBF58476D1CE4E5B9L;
        long two = (one ^ one >>> 27) * 0x94D049BB133111EBL;
        return two ^ two >>> 31;
    }

    private static void add(List<Group> groups, MeasureFigures figures, int[] members, int subject) {
        Integer[] byValue = Arrays.stream(members)
                .boxed()
                .sorted(Comparator.comparingDouble(figures::value))
                .toArray(Integer[]::new);
        double lowest = figures.value(byValue[0]);
        double highest = figures.value(byValue[byValue.length - 1]);
        if (highest - lowest <= CLOSE * Math.max(Math.abs(lowest), Math.abs(highest))) {
            return;
        }
        int most = Math.min(byValue.length, MOST_OF_A_GROUP);
        int[] ends = new int[most];
        for (int i = 0; i < most; i++) {
            ends[i] = byValue[i < most / 2 ? i : byValue.length - most + i];
        }
        long latest = Arrays.stream(ends).mapToLong(figures::id).max().orElse(0);
        groups.add(new Group(subject, ends, latest));
    }
}
