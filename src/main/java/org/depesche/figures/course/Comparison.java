package org.depesche.figures.course;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.stream.IntStream;
import org.depesche.search.DaySpan;
import org.depesche.search.MeasureFigures;
import org.depesche.search.MeasureFigures.Series;
import org.jspecify.annotations.Nullable;

/**
 * Decides which figures of a measure can be compared. A line joins figures of one subject, one qualifier, one series and
 * one length of time whose measure is certain. Ranges, open ends and earlier values ("von 3 auf 5") are drawn, but no line
 * goes through them.
 */
public final class Comparison {

    private static final int[] NOBODY = new int[0];

    private final MeasureFigures figures;

    /** Whether the subjects of figures are known; else the entities near a figure stand for its subject. */
    private final boolean known;

    private Comparison(MeasureFigures figures, boolean known) {
        this.figures = figures;
        this.known = known;
    }

    public static Comparison of(MeasureFigures figures) {
        return new Comparison(
                figures,
                IntStream.range(0, figures.size())
                        .anyMatch(figure -> figures.isCompared(figure) && figures.knownSubject(figure) != 0));
    }

    /**
     * Limits the figures.
     *
     * @param subject 0: any
     * @param series -1: any
     * @param qualifier -1: any
     * @param grain null: any
     */
    public record Wanted(
            int subject,
            int series,
            int qualifier,
            @Nullable Grain grain,
            DaySpan days) {}

    /** @param subject 0: the figures name nobody */
    public record Largest(int subject, Common common) {}

    private static final class Tally {
        private int count;
        private final Set<Integer> periods = new HashSet<>();

        private boolean isLine() {
            return periods.size() > 1;
        }
    }

    /** The figures that may be an entity's: those with a known subject, where subjects are known. */
    public int[] withSubject(int[] some) {
        return known
                ? IntStream.of(some)
                        .filter(figure -> figures.knownSubject(figure) != 0)
                        .toArray()
                : some;
    }

    /** Whether entities near the figures stand for their subjects, because no subject is known. */
    public boolean isNearby() {
        return !known;
    }

    /** The entities whose figure it is. */
    int[] subjects(int figure) {
        if (!known) {
            return figures.subjects(figure);
        }
        return figures.knownSubject(figure) == 0 ? NOBODY : new int[] {figures.knownSubject(figure)};
    }

    /** Whether a figure is an entity's; 0: nobody's. */
    public boolean isOf(int figure, int subject) {
        int[] subjects = subjects(figure);
        for (int one : subjects) {
            if (one == subject) {
                return true;
            }
        }
        return subject == 0 && subjects.length == 0;
    }

    /** The reason why a figure of the right series is on a chart or not, as far as its measure and time decide. */
    public Standing standing(int figure, Common common) {
        if (!figures.isDated(figure)) {
            return Standing.UNDATED;
        }
        if (!figures.isCompared(figure)) {
            return Standing.UNCERTAIN;
        }
        if (figures.qualifier(figure) != common.qualifier()) {
            return Standing.QUALIFIER;
        }
        return common.grain().equals(grain(figure, common.grain())) ? Standing.CHARTED : Standing.LENGTH;
    }

    /**
     * The grain under which a figure is counted; null if it has none. Shares, prices and temperatures of shorter periods
     * are counted for a longer one, for their middle is a value of it; sums are not.
     */
    private @Nullable Grain grain(int figure, @Nullable Grain wanted) {
        Grain own = Grain.of(figures.start(figure), figures.end(figure));
        boolean rate = wanted != null && own != null && own.isFinerThan(wanted) && isRate(figures.series(figure));
        return rate ? wanted : own;
    }

    /** The length of time for which a figure holds; null if a chart cannot join it. */
    public @Nullable Grain own(int figure) {
        return figures.isDated(figure) && figures.isCompared(figure) ? grain(figure, null) : null;
    }

    /** Whether the values of a series may be averaged: shares, prices, temperatures. */
    public boolean isRate(int number) {
        Series series = figures.series().get(number);
        return !series.change()
                && (series.per() != null
                        || series.code().equals("1")
                        || series.unit().startsWith("°"));
    }

    /** Whether a line may go through a figure. */
    static boolean isOnLine(MeasureFigures figures, int figure) {
        return figures.modifier(figure).isPoint() && !figures.isBeginning(figure);
    }

    /**
     * The subject with the most figures that lines can join, and the parts that most of these have in common; null if
     * there is none. Figures of several periods come before more figures of one, and named subjects before none. Figures
     * without a subject are left out where subjects are known, for they may be anybody's.
     */
    public @Nullable Largest largest(Wanted wanted) {
        Map<Integer, Map<Common, Tally>> tallies = new HashMap<>();
        for (int figure = 0; figure < figures.size(); figure++) {
            Common common = common(figure, wanted);
            if (common != null) {
                int[] own = subjects(figure);
                for (int subject : own.length == 0 && !known ? new int[1] : own) {
                    if (wanted.subject == 0 || wanted.subject == subject) {
                        Tally tally = tallies.computeIfAbsent(subject, any -> new HashMap<>())
                                .computeIfAbsent(common, any -> new Tally());
                        tally.count++;
                        tally.periods.add(figures.start(figure));
                    }
                }
            }
        }
        return tallies.entrySet().stream()
                .max(Comparator.comparing((Entry<Integer, Map<Common, Tally>> subject) ->
                                subject.getValue().values().stream().anyMatch(Tally::isLine))
                        .thenComparing(subject -> subject.getKey() != 0)
                        .thenComparingInt(subject -> subject.getValue().values().stream()
                                .mapToInt(tally -> tally.count)
                                .sum())
                        .thenComparing(Entry::getKey, Comparator.reverseOrder()))
                .map(subject -> new Largest(subject.getKey(), most(subject.getValue())))
                .orElse(null);
    }

    private static Common most(Map<Common, Tally> tallies) {
        return tallies.entrySet().stream()
                .max(Comparator.comparing(
                                (Entry<Common, Tally> one) -> one.getValue().isLine())
                        .thenComparingInt(one -> one.getValue().count)
                        .thenComparingInt(one -> one.getValue().periods.size())
                        .thenComparingInt(one -> -one.getKey().qualifier())
                        .thenComparingInt(one -> -one.getKey().series())
                        .thenComparing(one -> one.getKey().grain()))
                .orElseThrow()
                .getKey();
    }

    /** The parts by which a figure is joined to others; null if no line can go through it, or it is not wanted. */
    private @Nullable Common common(int figure, Wanted wanted) {
        boolean asked = (wanted.series < 0 || wanted.series == figures.series(figure))
                && (wanted.qualifier < 0 || wanted.qualifier == figures.qualifier(figure))
                && isIn(figure, wanted.days);
        if (!asked || !figures.isDated(figure) || !figures.isCompared(figure) || !isOnLine(figures, figure)) {
            return null;
        }
        Grain grain = grain(figure, wanted.grain);
        return grain == null || wanted.grain != null && grain != wanted.grain
                ? null
                : new Common(figures.series(figure), figures.qualifier(figure), grain);
    }

    /** Whether the place of a figure in time lies between two days. */
    public boolean isIn(int figure, DaySpan days) {
        int place = figures.place(figure);
        if (days.equals(DaySpan.ALL)) {
            return true;
        }
        return place != MeasureFigures.UNKNOWN
                && (days.from() == null || place >= days.from().toEpochDay())
                && (days.to() == null || place <= days.to().toEpochDay());
    }
}
