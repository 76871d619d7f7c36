package org.depesche.tagging;

import java.util.Locale;

/** Who says that a mention is one. */
public enum Origin {
    MACHINE,
    SOURCE,
    EDITOR;

    /** As in messages and style sheets: {@code machine}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
