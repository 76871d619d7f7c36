package org.depesche.tagging.syntax;

/**
 * The places of the words that a step of a parse looks at: the upper three of the stack, the next three of the sentence,
 * the children of the upper two of the stack. The network was trained with the words in this order.
 */
final class InputPlaces {

    /** Words of the stack, and as many of the rest of the sentence. */
    static final int LOOKED_AT = 3;

    /** The first place of a child. */
    static final int FIRST_CHILD = 2 * LOOKED_AT;

    /** The left and the right of two words. */
    static final int SIDES = 4;

    /** The outermost child on a side, the one inside it, and the outermost child of the outermost. */
    static final int CHILDREN = 3;

    /** The number of places. */
    static final int PLACES = FIRST_CHILD + SIDES * CHILDREN;

    /** A word at each place, its part of speech, and the relation of each child. */
    static final int INPUTS = 3 * PLACES - FIRST_CHILD;

    private InputPlaces() {}

    /** @param below words above the word on the stack */
    static int ofStack(int below) {
        return LOOKED_AT - 1 - below;
    }

    /** @param ahead words between the stack and the word */
    static int ofRest(int ahead) {
        return LOOKED_AT + ahead;
    }

    /**
     * The place of a child.
     *
     * @param side left or right of the upper word of the stack, left or right of the one below
     * @param child the outermost, the one inside it, or the outermost of the outermost
     */
    static int ofChild(int side, int child) {
        return FIRST_CHILD + side / 2 * 2 * CHILDREN + 2 * child + side % 2;
    }
}
