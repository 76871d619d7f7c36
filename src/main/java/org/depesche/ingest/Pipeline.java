package org.depesche.ingest;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.depesche.format.Item;
import org.depesche.format.SourceFile;

/** Reads, tags and stores the articles of files. */
public interface Pipeline {

    /**
     * Reads a file.
     *
     * @param most the limit of items in a batch
     * @param settled whether the item of an index was settled earlier, and is left out
     */
    Batches read(SourceFile file, int most, IntPredicate settled);

    /**
     * Stores a batch in one transaction, or its items one by one if that fails.
     *
     * @param settle records the outcomes of the items in the transaction that stores their articles
     * @throws RuntimeException for a transient failure, after which the batch can be tried again
     */
    void store(Batch batch, StoreOptions options, Consumer<List<IngestItem>> settle);

    /** Stores one item in an editor's version. */
    void store(int index, Item.Draft read, StoreOptions options, Consumer<List<IngestItem>> settle);

    /** Does all steps with a file except storing its articles. */
    void rehearse(SourceFile file);
}
