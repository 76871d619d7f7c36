package org.depesche.tagging.features;

import java.util.HashMap;
import java.util.Map;
import org.depesche.tagging.WordList;
import org.jspecify.annotations.Nullable;

/**
 * The weights of features by their names. A name is looked up in parts and is never joined: a figure has a thousand
 * features, and most of the time of a model was the making of their names.
 */
public final class FeatureWeights {

    /** Of {@link String#hashCode}, whose values of parts give that of the whole. */
    private static final int BASE = 31;

    /** Powers of the base for the parts of names, which are seldom longer. */
    private static final int[] POWERS = powers(64);

    /** Knuth, The Art of Computer Programming 3, 6.4: multiplying by 2<sup>32</sup> / the golden ratio spreads hashes. */
    private static final int GOLDEN = 0x9e3779b9;

    /** The hash of a name and the bits of its weight, side by side because they are read together; 0 in a free slot. */
    private final long[] slots;

    private final @Nullable String[] names;
    private final int shift;

    public FeatureWeights(Map<String, Float> table) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(2 * table.size() + 1);
        this.slots = new long[1 << bits];
        this.names = new String[slots.length];
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
        if (weight == 0) {
            return;
        }
        int slot = name.hashCode() * GOLDEN >>> shift;
        while (slots[slot] != 0) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = (long) name.hashCode() << Integer.SIZE | Float.floatToIntBits(weight) & 0xffffffffL;
        names[slot] = name;
    }

    /** The weight of the feature whose name has these parts; 0 if the table does not have it. */
    float of(String... parts) {
        int hash = 0;
        for (String part : parts) {
            hash = joined(hash, part);
        }
        int slot = hash * GOLDEN >>> shift;
        while (slots[slot] != 0) {
            if (isAt(slot, hash) && isJoined(names[slot], parts)) {
                return weightAt(slot);
            }
            slot = slot + 1 & slots.length - 1;
        }
        return 0;
    }

    /** Like {@link #of(String...)}, for most features, and without an array. */
    float of(String first, String second, String third) {
        int hash = joined(joined(first.hashCode(), second), third);
        int slot = hash * GOLDEN >>> shift;
        while (slots[slot] != 0) {
            if (isAt(slot, hash) && isJoined(names[slot], first, second, third)) {
                return weightAt(slot);
            }
            slot = slot + 1 & slots.length - 1;
        }
        return 0;
    }

    private boolean isAt(int slot, int hash) {
        return (int) (slots[slot] >>> Integer.SIZE) == hash;
    }

    private float weightAt(int slot) {
        return Float.intBitsToFloat((int) slots[slot]);
    }

    private static int joined(int hash, String part) {
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

    private static boolean isJoined(@Nullable String name, String[] parts) {
        if (name == null) {
            return false;
        }
        int at = 0;
        for (String part : parts) {
            if (!name.startsWith(part, at)) {
                return false;
            }
            at += part.length();
        }
        return at == name.length();
    }

    private static boolean isJoined(@Nullable String name, String first, String second, String third) {
        int thirdAt = first.length() + second.length();
        return name != null
                && name.length() == thirdAt + third.length()
                && name.startsWith(first)
                && name.startsWith(second, first.length())
                && name.startsWith(third, thirdAt);
    }
}
