package org.depesche.search;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * Compares this node's index with the database, article by article. It reads what the index last committed, and so may
 * run beside the server that follows the archive with it; what the log of changes still holds for the index is left out.
 */
public interface Verification {

    /**
     * What was found.
     *
     * @param articles how many the database has
     * @param different ids of articles that the index lacks, has otherwise, or has though they are gone; ascending
     * @param waiting how many articles the log still holds for the index
     */
    record Findings(long articles, List<Long> different, long waiting) {}

    /**
     * Compares all articles. Those that differ are looked at once more a moment later, and again: articles change while
     * this works, and what really differs does so each time.
     *
     * @param progress is told how many articles are compared
     * @throws IOException if there is no index of this database that is whole and can be read
     */
    Findings compare(LongConsumer progress) throws IOException, InterruptedException;

    /** Those of some articles that the index has not as the database has them. */
    Set<Long> stillDifferent(Collection<Long> articles) throws IOException;

    /** Has every node's index take articles in anew: at once where a server runs, else when one starts. */
    void repair(Collection<Long> articles);
}
