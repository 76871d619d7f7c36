package org.depesche.ingest;

import java.util.Locale;

/** The step at which a file or an item met a problem. */
public enum Stage {
    UPLOAD,
    READ,
    TAG,
    STORE;

    /** The name in the API: {@code read}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
