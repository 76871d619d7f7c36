package org.depesche.ingest;

import java.util.Locale;

/** What became of one item of a file. */
public enum Outcome {
    /** a new article */
    STORED,
    /** a later version of an article that was there */
    REVISED,
    /** there already */
    DUPLICATE,
    /** read, and waiting for an editor to publish or discard it */
    WAITING,
    /** stored, but not for readers until an editor has looked at it: something about it is doubtful */
    HELD,
    /** stored, but not for readers: under embargo, or withheld by its source */
    WITHHELD,
    /** sound, but no article; or discarded by an editor */
    SKIPPED,
    FAILED;

    /** As in the API: {@code stored}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
