package org.depesche.tagging;

import java.util.Locale;

/** The origin of a mention. */
public enum Origin {
    MACHINE,
    SOURCE,
    EDITOR;

    /** The name in messages and style sheets: {@code machine}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
