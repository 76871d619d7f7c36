package org.depesche.search;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * Compares this node's index with the database, article by article. It reads the last commit of the index, so it may run
 * beside the server that writes the index. It skips changes that the log still holds for the index.
 */
public interface Verification {

    /**
     * The result of a comparison.
     *
     * @param articles the number of articles in the database
     * @param different the ids of articles that the index lacks, holds in another state, or holds although they were deleted; ascending
     * @param waiting the number of articles that the log still holds for the index
     */
    record Findings(long articles, List<Long> different, long waiting) {}

    /**
     * Compares all articles. Articles change meanwhile, so it compares again those that differ: real differences stay.
     *
     * @param progress receives the number of articles compared so far
     * @throws IOException if no complete and readable index of this database exists
     */
    Findings compare(LongConsumer progress) throws IOException, InterruptedException;

    /** The articles among these that differ between index and database. */
    Set<Long> stillDifferent(Collection<Long> articles) throws IOException;

    /** Makes every node index articles again: at once if a server runs, or else at its next start. */
    void repair(Collection<Long> articles);
}
