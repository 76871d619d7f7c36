package org.depesche.reading;

/** The users who may download original files: {@code depesche.originals}. */
enum OriginalAccess {
    /** Only the newsroom, because files contain other articles and internal notes too. */
    EDITORS,
    /** Readers too, but only the article itself, see {@link PublishedItem}. */
    READERS
}
