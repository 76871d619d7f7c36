package org.depesche.tagging.features;

import java.util.HashMap;
import java.util.Map;
import org.depesche.tagging.WordList;

/**
 * The weights of features by their names. A name is looked up in parts and is never joined: a figure has a thousand
 * features, and most of the time of a model would go into the making of their names.
 */
public final class FeatureWeights {

    /** Of {@link String#hashCode}, whose values of parts give that of the whole. */
    private static final int BASE = 31;

    /** Powers of the base for the parts of names, which are seldom longer. */
    private static final int[] POWERS = powers(64);

    /** Knuth, The Art of Computer Programming 3, 6.4: multiplying by 2<sup>32</sup> / the golden ratio spreads hashes. */
    private static final int GOLDEN = 0x9e3779b9;

    /**
     * Two entries for each slot, side by side because they are read together: the hash of a name and the bits of its
     * weight; the start and the length of the name in the text of all, 0 in a free slot.
     */
    private final long[] slots;

    /** All names, one behind the other. */
    private final String names;

    private final int shift;

    public FeatureWeights(Map<String, Float> table) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(2 * table.size() + 1);
        this.slots = new long[2 << bits];
        this.shift = Integer.SIZE - bits;
        StringBuilder text = new StringBuilder();
        table.forEach((name, weight) -> {
            put(name, weight, text.length());
            text.append(name);
        });
        this.names = text.toString();
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

    private void put(String name, float weight, int start) {
        int hash = name.hashCode();
        int slot = slot(hash);
        while (slots[slot + 1] != 0) {
            slot = next(slot);
        }
        slots[slot] = joined(hash, Float.floatToIntBits(weight));
        slots[slot + 1] = joined(start, name.length());
    }

    private int slot(int hash) {
        return 2 * (hash * GOLDEN >>> shift);
    }

    private int next(int slot) {
        return slot + 2 & slots.length - 1;
    }

    private static long joined(int upper, int lower) {
        return (long) upper << Integer.SIZE | lower & 0xffffffffL;
    }

    private static int upper(long joined) {
        return (int) (joined >>> Integer.SIZE);
    }

    /** The weight of the feature whose name has these parts; 0 if the table does not have it. */
    float of(String... parts) {
        int hash = 0;
        int length = 0;
        for (String part : parts) {
            hash = hash(hash, part);
            length += part.length();
        }
        int slot = slot(hash);
        while (slots[slot + 1] != 0) {
            if (upper(slots[slot]) == hash
                    && (int) slots[slot + 1] == length
                    && isJoined(upper(slots[slot + 1]), parts)) {
                return Float.intBitsToFloat((int) slots[slot]);
            }
            slot = next(slot);
        }
        return 0;
    }

    /** Like {@link #of(String...)}, for most features, and without an array. */
    float of(String first, String second, String third) {
        int hash = hash(hash(first.hashCode(), second), third);
        int length = first.length() + second.length() + third.length();
        int slot = slot(hash);
        while (slots[slot + 1] != 0) {
            if (upper(slots[slot]) == hash
                    && (int) slots[slot + 1] == length
                    && isJoined(upper(slots[slot + 1]), first, second, third)) {
                return Float.intBitsToFloat((int) slots[slot]);
            }
            slot = next(slot);
        }
        return 0;
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

    private boolean isJoined(int start, String[] parts) {
        int at = start;
        for (String part : parts) {
            if (!names.startsWith(part, at)) {
                return false;
            }
            at += part.length();
        }
        return true;
    }

    private boolean isJoined(int start, String first, String second, String third) {
        int secondAt = start + first.length();
        return names.startsWith(first, start)
                && names.startsWith(second, secondAt)
                && names.startsWith(third, secondAt + second.length());
    }
}
