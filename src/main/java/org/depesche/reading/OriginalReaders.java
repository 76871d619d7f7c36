package org.depesche.reading;

/** Who gets something of the files that articles came from: {@code depesche.originals}. */
enum OriginalReaders {
    /** Nobody but the newsroom, which gets whole files: they hold other articles too, and notes that are no reader's business. */
    EDITORS,
    /** Readers get their article out of the file, see {@link PublishedItem}; the file itself they do not. */
    READERS
}
