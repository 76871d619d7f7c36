package org.depesche.ingest;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The decision on publishing the articles of an upload. */
public enum Publishing {
    /** all, unless their source withholds them */
    NOW,
    /** those without doubts; the others wait for an editor */
    CLEAR,
    /** none: all wait for an editor, unstored */
    PREVIEW;

    /** The name in forms and in the API: {@code clear}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Publishing> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
