package org.depesche.tagging.features;

import java.util.HashMap;
import java.util.Map;
import org.depesche.tagging.WordList;

/**
 * The weights of features by their names. A name is looked up by its parts, which are never joined: a figure has a
 * thousand features, and a model would spend most of its time on joining names. The table has two hashes of 32 and 64
 * bits in place of each name, beside the weight, because memory access takes most of the time of a look-up.
 */
public final class FeatureWeights {

    /** The base of {@link String#hashCode}. The hash of a text follows from the hashes of its parts. */
    private static final int BASE = 31;

    /** Powers of the base for the parts of names, which are seldom longer. */
    private static final int[] POWERS = powers(64);

    /**
     * Knuth, The Art of Computer Programming 3, 6.4: multiplying by 2<sup>32</sup> / the golden ratio spreads hashes.
     */
    private static final int GOLDEN = 0x9e3779b9;

    /** FNV-1a: Fowler, Noll, Vo and Eastlake, RFC 9923. Here over the 16-bit units of the text. */
    private static final long OFFSET_BASIS = 0xcbf29ce484222325L;

    private static final long PRIME = 0x100000001b3L;

    /**
     * Two entries for each slot: first the hash of a name and the bits of its weight, then the longer hash of the name,
     * which is 0 in a free slot.
     */
    private final long[] slots;

    private final int shift;

    public FeatureWeights(Map<String, Float> table) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(table.size() + table.size() / 2 + 1);
        this.slots = new long[2 << bits];
        this.shift = Integer.SIZE - bits;
        table.forEach(this::put);
    }

    /** Reads a table of the resources: a feature and its weight in a row. */
    public static FeatureWeights read(String table) {
        Map<String, Float> weights = new HashMap<>();
        WordList.rows(table).forEach(row -> weights.put(row[0], Float.valueOf(row[1])));
        return new FeatureWeights(weights);
    }

    private static int[] powers(int count) {
        int[] powers = new int[count];
        powers[0] = 1;
        for (int i = 1; i < count; i++) {
            powers[i] = powers[i - 1] * BASE;
        }
        return powers;
    }

    private void put(String name, float weight) {
        int hash = name.hashCode();
        int slot = slot(hash);
        while (slots[slot + 1] != 0) {
            slot = next(slot);
        }
        slots[slot] = (long) hash << Integer.SIZE | Float.floatToIntBits(weight) & 0xffffffffL;
        slots[slot + 1] = longer(OFFSET_BASIS, name);
    }

    private int slot(int hash) {
        return 2 * (hash * GOLDEN >>> shift);
    }

    private int next(int slot) {
        return slot + 2 & slots.length - 1;
    }

    /** The weight of the feature whose name has these parts; 0 if the table does not have it. */
    float of(String... parts) {
        int hash = 0;
        for (String part : parts) {
            hash = hash(hash, part);
        }
        int slot = find(slot(hash), hash);
        if (slots[slot + 1] == 0) {
            return 0;
        }
        long longer = OFFSET_BASIS;
        for (String part : parts) {
            longer = longer(longer, part);
        }
        return weight(slot, hash, longer);
    }

    /** Like {@link #of(String...)}, but without an array, because most features have at most three parts. */
    float of(String first, String second, String third) {
        int hash = hash(hash(first.hashCode(), second), third);
        int slot = find(slot(hash), hash);
        return slots[slot + 1] == 0
                ? 0
                : weight(slot, hash, longer(longer(longer(OFFSET_BASIS, first), second), third));
    }

    /** The first slot, from the given one on, that has the hash or is free. */
    private int find(int from, int hash) {
        int slot = from;
        while (slots[slot + 1] != 0 && (int) (slots[slot] >>> Integer.SIZE) != hash) {
            slot = next(slot);
        }
        return slot;
    }

    private float weight(int first, int hash, long longer) {
        int slot = first;
        while (slots[slot + 1] != 0 && slots[slot + 1] != longer) {
            slot = find(next(slot), hash);
        }
        return slots[slot + 1] == 0 ? 0 : Float.intBitsToFloat((int) slots[slot]);
    }

    private static long longer(long hash, String text) {
        long longer = hash;
        for (int i = 0; i < text.length(); i++) {
            longer = (longer ^ text.charAt(i)) * PRIME;
        }
        return longer;
    }

    private static int hash(int hash, String part) {
        return hash * power(part.length()) + part.hashCode();
    }

    private static int power(int exponent) {
        int power = 1;
        int left = exponent;
        while (left >= POWERS.length) {
            power *= POWERS[POWERS.length - 1];
            left -= POWERS.length - 1;
        }
        return power * POWERS[left];
    }
}
