package org.depesche.article.similar;

import java.util.Arrays;
import org.depesche.tagging.TaggableText;

/**
 * The sequences of three words in the body of an article. The share of common sequences shows whether an article is a
 * copy of another: an additional paragraph costs its own length, but a form with new entries (weather, stock prices)
 * differs at every entry. After A. Z. Broder, "On the resemblance and containment of documents", 1997.
 */
final class Shingles {

    /** The least share of common sequences of two copies. */
    static final double ALIKE = .8;

    /** Shorter texts have sequences in common by chance. */
    private static final int LEAST_WORDS = 30;

    /**
     * Ten bands of three. Of texts that are just alike, 97 in 100 share a band; of those that are 90 per cent alike,
     * all but one in 2,000; of texts with one per cent in common, one in 100,000.
     */
    private static final int BANDS = 10;

    private static final int HASHES_IN_BAND = 3;

    /** The offset basis of the FNV-1a hash. */
    private static final long FNV_START = 0xcbf29ce484222325L;

    private static final long FNV_PRIME = 0x100000001b3L;

    private final int words;
    private final long[] sequences;
    private final long[] numbers;

    private Shingles(int words, long[] sequences, long[] numbers) {
        this.words = words;
        this.sequences = sequences;
        this.numbers = numbers;
    }

    /** @param text the text of an article; its headline is left out because papers write their own */
    static Shingles of(String text) {
        int end = text.indexOf(TaggableText.BETWEEN_BLOCKS);
        return new Words(end < 0 ? "" : text.substring(end)).shingles();
    }

    /** Whether the text is long enough to compare. */
    boolean suffice() {
        return words >= LEAST_WORDS;
    }

    /** The share of common sequences: 0 to 1. */
    double likeness(Shingles other) {
        int both = sequences.length + other.sequences.length;
        return both == 0 ? 0 : 2.0 * common(sequences, other.sequences) / both;
    }

    /** Whether both are copies of one text. Two texts with different numbers are a form with new entries instead. */
    boolean isCopyOf(Shingles other) {
        int least = Math.min(numbers.length, other.numbers.length);
        boolean sameNumbers = least < 2 || 2 * common(numbers, other.numbers) >= least;
        return suffice() && other.suffice() && sameNumbers && likeness(other) >= ALIKE;
    }

    /** Hashes of groups of sequences. Texts that share none of them are not worth comparing. */
    int[] bands() {
        int[] bands = new int[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long key = band;
            for (int i = 0; i < HASHES_IN_BAND; i++) {
                key = mixed(key ^ least(mixed(1L + (long) band * HASHES_IN_BAND + i)));
            }
            bands[band] = (int) key;
        }
        return bands;
    }

    private long least(long seed) {
        long least = Long.MAX_VALUE;
        for (long sequence : sequences) {
            least = Math.min(least, mixed(sequence ^ seed));
        }
        return least;
    }

    /** @param one in ascending order, like the other */
    private static int common(long[] one, long[] other) {
        int common = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            if (one[i] == other[j]) {
                common++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }

    /** The SplitMix64 hash, which spreads every bit over all. */
    private static long mixed(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /**
     * Reads the words of a text in lower case, with "ae" for "ä". Hand-written for speed, because every imported
     * article passes here.
     */
    private static final class Words {

        private final String text;
        private final long[] sequences;
        private final long[] numbers;
        private int words;
        private int numbered;
        private long before;
        private long last;

        private Words(String text) {
            this.text = text;
            this.sequences = new long[text.length() / 2 + 1];
            this.numbers = new long[text.length() / 2 + 1];
        }

        private Shingles shingles() {
            long word = FNV_START;
            boolean number = false;
            boolean within = false;
            for (int i = 0; i < text.length(); i++) {
                char letter = text.charAt(i);
                if (isOfWord(letter)) {
                    number = within ? number : Character.isDigit(letter);
                    within = true;
                    word = added(word, Character.toLowerCase(letter));
                } else if (within && !(number && goesOnBehind(i))) {
                    end(word, number);
                    word = FNV_START;
                    within = false;
                }
            }
            if (within) {
                end(word, number);
            }
            return new Shingles(words, distinct(sequences, Math.max(0, words - 2)), distinct(numbers, numbered));
        }

        private static boolean isOfWord(char letter) {
            return Character.isLetterOrDigit(letter) || Character.isSurrogate(letter);
        }

        /** "1.400" is one number, and so is "1,400". */
        private boolean goesOnBehind(int separator) {
            char letter = text.charAt(separator);
            return (letter == '.' || letter == ',')
                    && separator + 1 < text.length()
                    && Character.isDigit(text.charAt(separator + 1));
        }

        private static long added(long hash, char letter) {
            return switch (letter) {
                case 'ä' -> added(added(hash, 'a'), 'e');
                case 'ö' -> added(added(hash, 'o'), 'e');
                case 'ü' -> added(added(hash, 'u'), 'e');
                case 'ß' -> added(added(hash, 's'), 's');
                default -> (hash ^ letter) * FNV_PRIME;
            };
        }

        private void end(long word, boolean number) {
            long hash = mixed(word);
            if (number) {
                numbers[numbered++] = hash;
            }
            if (words >= 2) {
                sequences[words - 2] = mixed(mixed(before * 3 + last) * 3 + hash);
            }
            before = last;
            last = hash;
            words++;
        }

        private static long[] distinct(long[] hashes, int count) {
            long[] sorted = Arrays.copyOf(hashes, count);
            Arrays.sort(sorted);
            int kept = 0;
            for (int i = 0; i < count; i++) {
                if (i == 0 || sorted[i] != sorted[i - 1]) {
                    sorted[kept++] = sorted[i];
                }
            }
            return Arrays.copyOf(sorted, kept);
        }
    }
}
