package org.depesche.search.lucene.index;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;

/**
 * A snapshot of the articles and their figures with the searchers of one question; to be closed.
 *
 * @param release gives the snapshot back
 */
public record IndexView(ParallelSearcher articles, ParallelSearcher figures, Closeable release) implements Closeable {

    /** The same snapshot for searches that share one time limit. Close this view; closing the other does nothing. */
    public IndexView within(Duration longest) {
        SearchTimeout timeout = new SearchTimeout(longest);
        return new IndexView(
                new ParallelSearcher(articles.getIndexReader(), timeout),
                new ParallelSearcher(figures.getIndexReader(), timeout),
                () -> {});
    }

    /**
     * Reads all files of some indexes.
     *
     * @throws org.apache.lucene.index.CorruptIndexException if a file is damaged
     */
    static void check(IndexReader... indexes) throws IOException {
        for (IndexReader index : indexes) {
            for (LeafReaderContext leaf : index.leaves()) {
                leaf.reader().checkIntegrity();
            }
        }
    }

    @Override
    public void close() throws IOException {
        release.close();
    }
}
