package org.depesche.tagging.features;

/**
 * A map from texts to numbers by hashes: an eighth of the memory of a map, with nothing for the garbage collector to
 * trace. The texts put in have different hashes. All 64 bits of a hash choose the slot, and 40 bits are compared there.
 * With a million texts, another text is mistaken for one of them with a probability of 1 in 10<sup>11</sup>.
 */
public final class TextHashes {

    public static final int NONE = -1;

    /**
     * A part of a text that is often looked up together with other parts. The hash of the whole text follows from the
     * hashes of its parts, without their letters.
     *
     * @param hash a polynomial of its letters
     * @param power the base of the polynomial to the power of the number of letters
     */
    public record Part(String text, long hash, long power) {

        /** The fraction of pi in bits: odd, and without a pattern. */
        private static final long BASE = 0x243f6a8885a308d3L;

        public static Part of(String text) {
            long hash = 0;
            long power = 1;
            for (int i = 0; i < text.length(); i++) {
                hash = hash * BASE + text.charAt(i);
                power *= BASE;
            }
            return new Part(text, hash, power);
        }
    }

    /**
     * Knuth, The Art of Computer Programming 3, 6.4: multiplying by 2<sup>64</sup> / the golden ratio spreads similar
     * hashes.
     */
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    /** Bits of a number plus one. */
    private static final int NUMBER_BITS = 24;

    private static final int NUMBER = (1 << NUMBER_BITS) - 1;

    /**
     * The lower bits of the hash and the number plus one in one long value, because memory access takes most of the
     * time.
     */
    private final long[] slots;

    private final int shift;

    /** @param size the maximal number of texts */
    public TextHashes(int size) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(size + size / 2 + 1);
        this.shift = Long.SIZE - bits;
        this.slots = new long[1 << bits];
    }

    /** @throws IllegalArgumentException if another text has the same hash, or the number is too great */
    public void put(String text, int number) {
        if (number < 0 || number >= NUMBER) {
            throw new IllegalArgumentException("No number for a text: " + number);
        }
        long hash = Part.of(text).hash();
        int slot = slot(hash);
        if (slots[slot] != 0) {
            throw new IllegalArgumentException("Another text has the hash of " + text);
        }
        slots[slot] = hash << NUMBER_BITS | number + 1;
    }

    /** The number of a text, or {@link #NONE}. */
    public int get(String text) {
        return get(Part.of(text));
    }

    /** The number of the text that consists of these parts, or {@link #NONE}. */
    public int get(Part... parts) {
        long hash = 0;
        for (Part part : parts) {
            hash = hash * part.power() + part.hash();
        }
        return (int) (slots[slot(hash)] & NUMBER) - 1;
    }

    /** The slot of a hash, or the free slot for it. */
    private int slot(long hash) {
        int slot = (int) (hash * GOLDEN >>> shift);
        while (slots[slot] != 0 && (slots[slot] ^ hash << NUMBER_BITS) >>> NUMBER_BITS != 0) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }
}
