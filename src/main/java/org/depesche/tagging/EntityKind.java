package org.depesche.tagging;

import java.util.Locale;

/** The three kinds of entities that the register keeps. */
public enum EntityKind {
    PERSON,
    PLACE,
    ORGANISATION;

    /** The name in messages and style sheets: {@code person}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
