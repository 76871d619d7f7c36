package org.depesche.article;

/** The result of storing a draft. */
public sealed interface StoreResult {

    /** The id of the article. */
    long article();

    /** The draft is a new article. */
    record Stored(long article) implements StoreResult {}

    /**
     * The draft is a new article, and hidden because it copies an article that was withdrawn for legal reasons.
     *
     * @param other the id of that article
     */
    record Refused(long article, long other) implements StoreResult {}

    /** The draft is a later version of an article. */
    record Revised(long article) implements StoreResult {}

    /**
     * The draft is a doubtful later version of a public article. It waits, and readers still see the earlier version.
     *
     * @param version the id of the waiting version
     */
    record Held(long article, long version) implements StoreResult {}

    /** The draft is a later version of an article that its source withdrew. It is stored, and waits for an editor. */
    record Returned(long article) implements StoreResult {}

    /** The draft is stored already. At most an earlier version was added to the history. */
    record Duplicate(long article, As as) implements StoreResult {

        /** The relation of the stored article to the draft. */
        public enum As {
            /** the same version */
            THE_SAME,
            /** a later version */
            A_LATER_VERSION,
            /** the same version with another text: one of the two has a wrong number */
            ANOTHER_TEXT,
            /** an article that its source withdrew; nothing shows that the draft is later */
            WITHDRAWN
        }
    }
}
