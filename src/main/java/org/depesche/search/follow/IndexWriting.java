package org.depesche.search.follow;

import java.io.IOException;
import java.util.Collection;
import org.depesche.search.changes.ArticleRow;
import org.depesche.search.changes.IndexPosition;

/** An index of an engine as {@link IndexFollower} writes it. */
public interface IndexWriting {

    /** The position in the log up to which the index has the articles. The next commit stores it. */
    IndexPosition position();

    void moveTo(IndexPosition other);

    /**
     * A new version, higher than all before, for articles that are then read from the database. If writes reach an
     * engine in another order, it keeps the highest version of an article.
     */
    long nextVersion();

    /**
     * Adds or replaces articles and removes others. Any number of threads may call it at once. Commits after the return
     * include the articles.
     *
     * @param version drawn before the rows are read
     * @param rows read once; taking the next one may wait
     */
    void put(long version, Iterable<ArticleRow> rows, Collection<Long> gone) throws IOException;

    /** Makes the changes visible to searches. */
    void refresh() throws IOException;

    /** The moment of the last refresh in {@link System#nanoTime}. */
    long lastRefresh();

    /** Commits the changes and the position that they reach. Articles may come in meanwhile. */
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
