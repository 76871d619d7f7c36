package org.depesche.article;

import java.util.Locale;

/** The state of an article for readers at a moment. */
public enum Visibility {
    VISIBLE,
    /** under embargo */
    EMBARGO,
    /** not published by its source, or no longer */
    UNPUBLISHED,
    /** hidden by an editor for the time being */
    WITHHELD,
    /** withdrawn */
    CANCELED,
    /** withdrawn for legal reasons */
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

    /** The state's part of a message key. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
