package org.depesche.tagging.syntax;

import java.util.stream.IntStream;

/**
 * The products of the words that a step of a parse looks for and that are missing: words behind the end of the sentence,
 * children of a word. They are few, so those that are missing together are added beforehand.
 */
final class MissingProducts {

    /** The relation of a missing child. */
    private static final int NO_LABEL = 0;

    private final InputProducts inputs;
    private final int noWord;
    private final int noTag;

    /** By the number of words that are left. */
    private final float[][] ofEnd = new float[InputPlaces.LOOKED_AT][];

    /** By side and the bits of missing children. */
    private final float[][] ofNoChild = new float[InputPlaces.SIDES << InputPlaces.CHILDREN][];

    /**
     * @param noWord the number of the word that stands for missing ones
     * @param noTag the number of its part of speech
     */
    MissingProducts(InputProducts inputs, int noWord, int noTag) {
        this.inputs = inputs;
        this.noWord = noWord;
        this.noTag = noTag;
        for (int left = 0; left < ofEnd.length; left++) {
            ofEnd[left] = sum(IntStream.range(left, InputPlaces.LOOKED_AT).map(InputPlaces::ofRest));
        }
        for (int i = 0; i < ofNoChild.length; i++) {
            int side = i >> InputPlaces.CHILDREN;
            int missing = i;
            ofNoChild[i] = sum(IntStream.range(0, InputPlaces.CHILDREN)
                    .filter(child -> (missing >> child & 1) != 0)
                    .map(child -> InputPlaces.ofChild(side, child)));
        }
    }

    private float[] sum(IntStream places) {
        float[] sum = new float[inputs.hiddenSize()];
        places.forEach(place -> {
            add(sum, inputs.ofWord(noWord, noTag, place));
            if (place >= InputPlaces.FIRST_CHILD) {
                add(sum, inputs.ofLabel(NO_LABEL, place));
            }
        });
        return sum;
    }

    private static void add(float[] sum, float[] other) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other[i];
        }
    }

    /** The product of the words behind the end of a sentence that has some words left, fewer than a step looks at. */
    float[] ofEnd(int left) {
        return ofEnd[left];
    }

    /**
     * The product of the children that a word lacks on one side.
     *
     * @param missing a bit for each of them
     */
    float[] ofNoChild(int side, int missing) {
        return ofNoChild[(side << InputPlaces.CHILDREN) + missing];
    }
}
