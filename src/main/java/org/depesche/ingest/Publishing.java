package org.depesche.ingest;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which of the articles that were read are published. */
public enum Publishing {
    /** all, unless their source withholds them */
    NOW,
    /** those without doubts; the others wait for an editor */
    CLEAR,
    /** none: all wait for an editor, unstored */
    PREVIEW;

    /** As in forms and in the API: {@code clear}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Publishing> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
