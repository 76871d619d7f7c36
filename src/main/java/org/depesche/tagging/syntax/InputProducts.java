package org.depesche.tagging.syntax;

import org.jspecify.annotations.Nullable;

/**
 * The products of the inputs of a {@link ParserNetwork} with their weights. A word and its part of speech come together,
 * so their products are added. The products of relations, which are few, are computed at once; those of words are kept
 * as long as there is room.
 */
final class InputProducts {

    /** Most words of a text are among so many products, which take 128 MB. */
    private static final int KEPT_BITS = 15;

    /** Spreads keys over the slots, see {@link org.depesche.tagging.features.TextHashes}. */
    private static final int GOLDEN = 0x9e3779b9;

    /** Slots of which the least used one gives way: a quarter fewer products are made anew than with two. */
    private static final int TOGETHER = 4;

    private static final int MOST_USES = 7;

    /** The product of a word and its part of speech at one place. */
    private record Product(int key, float[] values) {}

    private final float[][] vectors;
    private final float[][] weights;
    private final int tagCount;

    /** By part of speech and place. */
    private final float[][] ofTags;

    /** By relation and place. */
    private final float[][] ofLabels;

    /** Written without locks: a product that is lost is computed again. */
    private final @Nullable Product[] ofWords = new Product[1 << KEPT_BITS];

    private final byte[] uses = new byte[ofWords.length];

    /**
     * @param vectors of words, then of parts of speech, then of relations
     * @param weights of each value of each input, for all hidden values
     */
    InputProducts(float[][] vectors, float[][] weights, int firstTag, int firstLabel) {
        this.vectors = vectors;
        this.weights = weights;
        this.tagCount = firstLabel - firstTag;
        this.ofTags = new float[tagCount * InputPlaces.PLACES][];
        for (int i = 0; i < ofTags.length; i++) {
            int place = i % InputPlaces.PLACES;
            ofTags[i] = new float[hiddenSize()];
            addProduct(ofTags[i], firstTag + i / InputPlaces.PLACES, InputPlaces.PLACES + place);
        }
        int children = InputPlaces.PLACES - InputPlaces.FIRST_CHILD;
        this.ofLabels = new float[(vectors.length - firstLabel) * children][];
        for (int i = 0; i < ofLabels.length; i++) {
            ofLabels[i] = new float[hiddenSize()];
            addProduct(ofLabels[i], firstLabel + i / children, 2 * InputPlaces.PLACES + i % children);
        }
    }

    /** The number of values of a product. */
    int hiddenSize() {
        return weights[0].length;
    }

    /** The product of the relation of a child at a place. */
    float[] ofLabel(int label, int place) {
        int children = InputPlaces.PLACES - InputPlaces.FIRST_CHILD;
        return ofLabels[label * children + place - InputPlaces.FIRST_CHILD];
    }

    /** The product of a word and its part of speech at a place. */
    float[] ofWord(int word, int tag, int place) {
        int key = (word * tagCount + tag) * InputPlaces.PLACES + place;
        int first = key * GOLDEN >>> Integer.SIZE - KEPT_BITS & -TOGETHER;
        for (int slot = first; slot < first + TOGETHER; slot++) {
            Product known = ofWords[slot];
            if (known != null && known.key == key) {
                uses[slot] = (byte) Math.min(MOST_USES, uses[slot] + 1);
                return known.values;
            }
        }
        Product made = new Product(key, product(word, tag, place));
        int slot = leastUsed(first);
        ofWords[slot] = made;
        uses[slot] = 1;
        return made.values;
    }

    /** The slot to give way; the uses of all fade, so that no word stays that has gone out of the news. */
    private int leastUsed(int first) {
        int least = first;
        for (int slot = first; slot < first + TOGETHER; slot++) {
            least = uses[slot] < uses[least] ? slot : least;
        }
        for (int slot = first; slot < first + TOGETHER; slot++) {
            uses[slot] = (byte) Math.max(0, uses[slot] - 1);
        }
        return least;
    }

    private float[] product(int word, int tag, int place) {
        float[] sum = ofTags[tag * InputPlaces.PLACES + place].clone();
        addProduct(sum, word, place);
        return sum;
    }

    private void addProduct(float[] sum, int number, int input) {
        float[] vector = vectors[number];
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
    }
}
