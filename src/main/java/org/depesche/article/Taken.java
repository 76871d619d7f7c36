package org.depesche.article;

/** What the archive did with a draft. */
public sealed interface Taken {

    /** The article that the draft became, or was already. */
    long article();

    /** A new article. */
    record Stored(long article) implements Taken {}

    /** A later version of one that was there. */
    record Revised(long article) implements Taken {}

    /** There already, as it is: nothing changed. Also an older version that arrived late. */
    record Duplicate(long article) implements Taken {}
}
