package org.depesche.tagging.names;

import org.depesche.tagging.features.TextHashes.Part;

/** A word as a model of names has learnt words. */
final class ModelWord {

    /** The place of a word beside the one whose name is sought. */
    enum Role {
        SELF,
        BEFORE,
        BEHIND,
        SOON,
        RECENT,
        /** The later word of a pair. */
        SECOND,
        FIRST,
        /** The word behind a pair. */
        NEXT
    }

    final Part text;

    /** Capitals, digits and signs of the word. */
    final Part shape;

    /** The number of the words that are used alike. */
    final Part use;

    /** The numbers of the features that depend on this word alone, by role. */
    private final int[][] features;

    ModelWord(Part text, Part shape, Part use, int[][] features) {
        this.text = text;
        this.shape = shape;
        this.use = use;
        this.features = features;
    }

    int[] features(Role role) {
        return features[role.ordinal()];
    }
}
