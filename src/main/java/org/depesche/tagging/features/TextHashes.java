package org.depesche.tagging.text;

/**
 * A map from texts to numbers by hashes: an eighth of the memory of a map, with nothing for the garbage collector to
 * trace. The texts put in have different hashes. Of the hash of 64 bits, 40 are compared, and others choose the place:
 * with a million of texts, another text is mistaken for one of them with a probability of 1 in 10<sup>11</sup>.
 */
public final class TextHashes {

    public static final int NONE = -1;

    /** FNV-1a: Fowler, Noll, Vo and Eastlake, RFC 9923. Here over the 16-bit units of the text. */
    private static final long OFFSET_BASIS = 0xcbf29ce484222325L;

    private static final long PRIME = 0x100000001b3L;

    /**
     * Knuth, The Art of Computer Programming 3, 6.4: multiplying by 2<sup>64</sup> / the golden ratio spreads similar
     * hashes.
     */
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    /** Bits of a number plus one. */
    private static final int NUMBER_BITS = 24;

    private static final int NUMBER = (1 << NUMBER_BITS) - 1;

    /** The lower bits of the hash and the number plus one in one long value, because most of the time is that of memory. */
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
        long hash = hash(OFFSET_BASIS, text);
        int slot = slot(hash);
        if (slots[slot] != 0) {
            throw new IllegalArgumentException("Another text has the hash of " + text);
        }
        slots[slot] = hash << NUMBER_BITS | number + 1;
    }

    /**
     * The number of a text, or {@link #NONE}.
     *
     * @param parts consecutive parts of the text
     */
    public int get(String... parts) {
        long hash = OFFSET_BASIS;
        for (String part : parts) {
            hash = hash(hash, part);
        }
        return (int) (slots[slot(hash)] & NUMBER) - 1;
    }

    /** The slot of a hash, also if it is empty. */
    private int slot(long hash) {
        int slot = (int) (hash * GOLDEN >>> shift);
        while (slots[slot] != 0 && (slots[slot] ^ hash << NUMBER_BITS) >>> NUMBER_BITS != 0) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private static long hash(long hash, String text) {
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return hash;
    }
}
