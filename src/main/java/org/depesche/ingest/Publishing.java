package org.depesche.ingest;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What shall become of articles that have been read. */
public enum Publishing {
    /** all are published that their sources let be published */
    NOW,
    /** what is clear is published, what is doubtful waits for an editor */
    CLEAR,
    /** all wait for an editor, unstored */
    PREVIEW;

    /** As in forms and in the API: {@code clear}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Publishing> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
