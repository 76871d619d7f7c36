package org.depesche.tagging.names;

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

    final String text;

    /** Capitals, digits and signs of the word. */
    final String shape;

    /** The number of the words that are used alike. */
    final String use;

    /** The numbers of the features that depend on this word alone, by role. */
    private final int[][] features;

    ModelWord(String text, String shape, String use, int[][] features) {
        this.text = text;
        this.shape = shape;
        this.use = use;
        this.features = features;
    }

    int[] features(Role role) {
        return features[role.ordinal()];
    }
}
