package org.depesche.ingest;

import java.util.Locale;

/** The outcome of one item of a file. */
public enum Outcome {
    /** a new article */
    STORED,
    /** a later version of an article of the archive */
    REVISED,
    /** already in the archive */
    DUPLICATE,
    /** read but not stored: an editor will publish or discard it */
    WAITING,
    /** stored, but hidden from readers until an editor has checked its doubts */
    HELD,
    /** stored, but hidden from readers: under embargo, or withheld by its source */
    WITHHELD,
    /** valid, but not an article; or discarded by an editor */
    SKIPPED,
    FAILED;

    /** The name in the API: {@code stored}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
