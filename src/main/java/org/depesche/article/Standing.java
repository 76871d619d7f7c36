package org.depesche.article;

import java.util.Locale;

/** What an article is to readers at a moment. */
public enum Standing {
    VISIBLE,
    /** not yet: its moment has not come */
    EMBARGO,
    /** not published by its source, or no longer */
    UNPUBLISHED,
    /** taken back by an editor, for the time being */
    WITHHELD,
    /** withdrawn */
    CANCELED,
    /** withdrawn because the law demands it */
    LEGAL;

    public boolean isVisible() {
        return this == VISIBLE;
    }

    public boolean isLegal() {
        return this == LEGAL;
    }

    /** Whether an editor may show the article to readers. */
    public boolean isReleasable() {
        return this != VISIBLE && this != LEGAL;
    }

    /** Whether an editor may withdraw the article. */
    public boolean isCancelable() {
        return this != CANCELED && this != LEGAL;
    }

    /** As in the messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
