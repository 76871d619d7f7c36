package org.depesche.export;

/** The users that may take along more than the page of an article: {@code depesche.originals}. */
public enum OriginalAccess {
    /** Only the newsroom: it gets the original files and whole articles. */
    EDITORS,
    /** Readers too, but only the article itself, because a file contains other articles and internal notes too. */
    READERS
}
