package org.depesche.article;

/** What the archive did with a draft. */
public sealed interface StoreResult {

    /** The article that the draft became, or was already. */
    long article();

    /** A new article. */
    record Stored(long article) implements StoreResult {}

    /**
     * A new article that is not for readers, because it says what another one says that was withdrawn for legal reasons.
     *
     * @param other its id
     */
    record Refused(long article, long other) implements StoreResult {}

    /** A later version of one that was there. */
    record Revised(long article) implements StoreResult {}

    /** A later version of one that readers see, and doubtful: it waits, and they go on seeing the earlier one. */
    record Held(long article) implements StoreResult {}

    /** There already: nothing changed, but that an earlier version is kept in the history. */
    record Duplicate(long article, As as) implements StoreResult {

        /** What is there. */
        public enum As {
            /** the same */
            THE_SAME,
            /** a later version of it */
            A_LATER_VERSION,
            /** the same version of it, with another text: one of the two is numbered wrongly */
            ANOTHER_TEXT
        }

        Duplicate(long article) {
            this(article, As.THE_SAME);
        }
    }
}
