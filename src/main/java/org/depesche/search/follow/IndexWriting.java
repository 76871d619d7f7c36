package org.depesche.search.follow;

import java.io.IOException;
import java.util.Collection;
import org.depesche.search.changes.ArticleRow;
import org.depesche.search.changes.IndexPosition;

/** An index of an engine as {@link IndexFollower} writes it. */
public interface IndexWriting {

    /** The position that the articles put so far reach; the next commit stores it. */
    IndexPosition position();

    void moveTo(IndexPosition other);

    /**
     * A number for the state of articles that are about to be read from the database, higher than all before. An engine to
     * which writes may come late keeps the state with the highest.
     */
    long nextVersion();

    /**
     * Adds or replaces articles and removes others. Any number of threads may call it at once. On return a commit includes
     * the articles.
     *
     * @param version drawn before the rows were read
     * @param rows read once; taking the next one may wait
     */
    void put(long version, Iterable<ArticleRow> rows, Collection<Long> gone) throws IOException;

    /** Makes the changes visible to searches. */
    void refresh() throws IOException;

    /** The moment of the last refresh in {@link System#nanoTime}. */
    long lastRefresh();

    /** Commits the changes with the position that they reach; articles may come in meanwhile. */
    void commit(IndexPosition reached) throws IOException;

    /**
     * Adapts the engine to the indexing of all articles.
     *
     * @param begins true before the first article, false after the last
     */
    void filling(boolean begins) throws IOException;

    /**
     * Begins to merge small parts of the index if there are many, which speeds up searches while no articles come in.
     *
     * @return whether a merge began, so that a commit is needed
     */
    boolean tidy() throws IOException;
}
