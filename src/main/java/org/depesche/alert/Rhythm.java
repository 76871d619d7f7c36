package org.depesche.alert;

import java.util.Locale;

/** How often the owner of a saved search gets mail about it. */
public enum Rhythm {
    NONE,
    AT_ONCE,
    DAILY,
    WEEKLY;

    /** The last part of a message's key, and the value in forms. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
