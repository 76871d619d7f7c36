package org.depesche.search.counts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.depesche.tagging.EntityKind;

/**
 * The most frequent of the counted entities.
 *
 * @param first the most frequent entities, in descending order
 * @param distinct the number of all counted entities
 */
public record MostFrequent(List<Counted> first, int distinct) {

    /** The most entries in a list of facet values. */
    static final int MOST = 50;

    /** An entity with its count. */
    public record Counted(int id, int count) {}

    /** @param counts by the id of an entity */
    public static MostFrequent of(int[] counts, IntPredicate wanted, int most) {
        Best best = new Best(Math.min(most, counts.length));
        for (int id = 0; id < counts.length; id++) {
            if (counts[id] > 0 && wanted.test(id)) {
                best.add(id, counts[id]);
            }
        }
        return best.most();
    }

    /**
     * The most frequent entities of each kind. There are too many entities to read all of them once for each kind.
     *
     * @param counts by the id of an entity
     * @param kinds the ordinal of its kind, by the id of an entity
     */
    static Map<EntityKind, MostFrequent> byKind(int[] counts, byte[] kinds) {
        Best[] best = new Best[EntityKind.values().length];
        for (int kind = 0; kind < best.length; kind++) {
            best[kind] = new Best(MOST);
        }
        for (int id = 0; id < counts.length; id++) {
            if (counts[id] > 0) {
                best[kinds[id]].add(id, counts[id]);
            }
        }
        Map<EntityKind, MostFrequent> byKind = new EnumMap<>(EntityKind.class);
        for (EntityKind kind : EntityKind.values()) {
            byKind.put(kind, best[kind.ordinal()].most());
        }
        return byKind;
    }

    /** Keeps the most frequent of the entities added, and sorts them whenever there are twice as many. */
    private static final class Best {

        /**
         * The upper bits are the count, the lower bits the inverted id, so that of equal counts the smaller id comes
         * first.
         */
        private final long[] best;

        private final int most;
        private int size;
        private int distinct;

        /** Smaller numbers are not among the most frequent. */
        private long least;

        private Best(int most) {
            this.most = Math.max(1, most);
            this.best = new long[2 * this.most];
        }

        private void add(int id, int count) {
            distinct++;
            long number = (long) count << Integer.SIZE | Integer.MAX_VALUE - id;
            if (number > least) {
                best[size++] = number;
                if (size == best.length) {
                    sort();
                    System.arraycopy(best, most, best, 0, most);
                    size = most;
                    least = best[0];
                }
            }
        }

        private void sort() {
            Arrays.sort(best, 0, size);
        }

        private MostFrequent most() {
            sort();
            List<Counted> first = new ArrayList<>();
            for (int i = size - 1; i >= Math.max(0, size - most); i--) {
                first.add(new Counted(Integer.MAX_VALUE - (int) best[i], (int) (best[i] >>> Integer.SIZE)));
            }
            return new MostFrequent(first, distinct);
        }
    }
}
