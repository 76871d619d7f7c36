package org.depesche.tagging.syntax;

import org.depesche.tagging.text.TextHashes;
import org.jspecify.annotations.Nullable;

/**
 * The products of the inputs of a {@link ParserNetwork} with their weights: those of parts of speech and relations, which
 * are few, are computed at once, those of words are kept as long as there is room.
 */
final class InputProducts {

    /** Most words of a text are among so many products. */
    private static final int KEPT_BITS = 14;

    /** Spreads keys over the slots, see {@link TextHashes}. */
    private static final int GOLDEN = 0x9e3779b9;

    /** The product of one word with the weights of one input. */
    private record Product(int key, float[] values) {}

    private final float[][] vectors;
    private final float[][] weights;
    private final int firstTag;
    private final float[][] ofTags;

    /** Written without locks: a product that is lost is computed again. */
    private final @Nullable Product[] ofWords = new Product[1 << KEPT_BITS];

    /**
     * @param vectors of words, then of parts of speech, then of relations
     * @param weights of each value of each input, for all hidden values
     */
    InputProducts(float[][] vectors, float[][] weights, int firstTag, int firstLabel) {
        this.vectors = vectors;
        this.weights = weights;
        this.firstTag = firstTag;
        this.ofTags = new float[(vectors.length - firstTag) * ParserNetwork.INPUTS][];
        for (int number = firstTag; number < vectors.length; number++) {
            int from = number < firstLabel ? ParserNetwork.TAGS : ParserNetwork.LABELS;
            int to = number < firstLabel ? ParserNetwork.LABELS : ParserNetwork.INPUTS;
            for (int input = from; input < to; input++) {
                ofTags[(number - firstTag) * ParserNetwork.INPUTS + input] = product(number, input);
            }
        }
    }

    /** The product of a word, a part of speech or a relation with the weights of an input. */
    float[] of(int number, int input) {
        if (number >= firstTag) {
            return ofTags[(number - firstTag) * ParserNetwork.INPUTS + input];
        }
        int key = number * ParserNetwork.INPUTS + input;
        int slot = key * GOLDEN >>> Integer.SIZE - KEPT_BITS;
        Product newer = ofWords[slot];
        if (newer != null && newer.key == key) {
            return newer.values;
        }
        Product older = ofWords[slot ^ 1];
        if (older != null && older.key == key) {
            return older.values;
        }
        Product made = new Product(key, product(number, input));
        ofWords[slot ^ 1] = newer;
        ofWords[slot] = made;
        return made.values;
    }

    private float[] product(int number, int input) {
        float[] vector = vectors[number];
        float[] sum = new float[weights[0].length];
        int first = input * vector.length;
        for (int i = 0; i + 2 <= vector.length; i += 2) {
            float a = vector[i];
            float b = vector[i + 1];
            float[] one = weights[first + i];
            float[] other = weights[first + i + 1];
            for (int j = 0; j < sum.length; j++) {
                sum[j] = sum[j] + a * one[j] + b * other[j];
            }
        }
        return sum;
    }
}
