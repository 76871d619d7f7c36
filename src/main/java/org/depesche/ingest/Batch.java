package org.depesche.ingest;

import java.util.List;
import org.depesche.format.Item;

/**
 * Items of a file that are stored together.
 *
 * @param length the characters of their texts and the bytes of their pictures
 */
public record Batch(List<Entry> items, long length) {

    /**
     * The limit of a batch's texts in characters, and of its pictures in bytes. A few long articles at a time need little
     * memory, and other batches wait less.
     */
    static final int MOST_LENGTH = 64 << 10;

    /** An item and its place in the file, counted from 0. */
    public record Entry(int index, Item item) {}

    /** Whether it takes only a moment. Only a batch with a long article or with pictures takes longer. */
    public boolean isSmall() {
        return length <= MOST_LENGTH;
    }
}
