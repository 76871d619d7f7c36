package org.depesche.search.engine;

import java.io.IOException;
import org.depesche.search.IndexState;

/** A search engine with all articles of the archive and their figures. */
public interface ArticleEngine {

    /** Reads something from a snapshot. */
    interface Question<T> {
        T ask(ArticleSnapshot snapshot) throws IOException;
    }

    /**
     * Answers a question from one snapshot of the index and the register.
     *
     * @throws java.io.UncheckedIOException if the index cannot be read
     */
    <T> T ask(Question<T> question);

    /** The state of the index, for operators. */
    IndexState state();

    /** Waits after a start until searches find the articles of the index, and names of the register. */
    void awaitReady() throws InterruptedException;
}
