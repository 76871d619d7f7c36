package org.depesche.ingest;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.depesche.article.ArticleDraft;
import org.depesche.format.SourceFile;

/** Reads, tags and stores the articles of files. */
public interface Pipeline {

    /**
     * Reads a file.
     *
     * @param most how many items a batch holds at the most
     * @param settled whether the item of an index was settled earlier, and is left out
     */
    Batches read(SourceFile file, int most, IntPredicate settled);

    /**
     * Stores a batch in one transaction, or its items one by one if that fails.
     *
     * @param settle writes down the outcomes of the items, in the transaction that stores their articles
     * @throws RuntimeException if the database or the machine fails, and not the items: to be tried again later
     */
    void store(Batch batch, TakeOptions options, Consumer<List<IngestItem>> settle);

    /** Stores one item as an editor wants it. */
    void store(int index, ArticleDraft draft, TakeOptions options, Consumer<List<IngestItem>> settle);

    /** Does everything with a file but store its articles. */
    void rehearse(SourceFile file);
}
