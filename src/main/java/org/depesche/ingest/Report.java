package org.depesche.ingest;

import java.util.List;

/** Keeps what became of the items of a file. Safe for use by many threads. */
public interface Report {

    /** Whether this item was settled earlier, before a crash, and must not be taken again. */
    boolean has(int index);

    /** Settles items; called in the very transaction that stored their articles. */
    void settle(List<IngestItem> items);
}
