package org.depesche.folder;

import java.util.Locale;

/** The rights of a user to a folder; each right includes those before it. */
public enum FolderRight {
    READ,
    /** Changes articles, headings, notes and their order. */
    EDIT,
    /** Renames, shares and deletes it. */
    OWN;

    boolean includes(FolderRight other) {
        return compareTo(other) >= 0;
    }

    /** The right's part of a message key. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
