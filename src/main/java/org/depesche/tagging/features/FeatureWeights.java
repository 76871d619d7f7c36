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

    /** Null in a free slot. */
    private final @Nullable String[] names;

    private final int[] hashes;
    private final float[] weights;
    private final int shift;

    public FeatureWeights(Map<String, Float> table) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(2 * table.size() + 1);
        this.names = new String[1 << bits];
        this.hashes = new int[names.length];
        this.weights = new float[names.length];
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
        int slot = name.hashCode() * GOLDEN >>> shift;
        while (names[slot] != null) {
            slot = slot + 1 & names.length - 1;
        }
        names[slot] = name;
        hashes[slot] = name.hashCode();
        weights[slot] = weight;
    }

    /** The weight of the feature whose name has these parts; 0 if the table does not have it. */
    float of(String... parts) {
        int hash = hash(parts);
        int slot = hash * GOLDEN >>> shift;
        String name = names[slot];
        while (name != null) {
            if (hashes[slot] == hash && isJoined(name, parts)) {
                return weights[slot];
            }
            slot = slot + 1 & names.length - 1;
            name = names[slot];
        }
        return 0;
    }

    private static int hash(String[] parts) {
        int hash = 0;
        for (String part : parts) {
            hash = hash * power(part.length()) + part.hashCode();
        }
        return hash;
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

    private static boolean isJoined(String name, String[] parts) {
        int at = 0;
        for (String part : parts) {
            if (!name.startsWith(part, at)) {
                return false;
            }
            at += part.length();
        }
        return at == name.length();
    }
}
