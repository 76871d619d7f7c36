package org.depesche.search.follow;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.depesche.search.changes.ArticleRow;
import org.depesche.search.changes.IndexPosition;

/** The articles in the last commit of an index. Verification compares them with the database. */
public interface IndexContents extends Closeable {

    /** The index that searches of this node use, or would use if a server ran. */
    interface Place {

        /** @throws IOException if no complete and readable index of this database exists */
        IndexContents open() throws IOException;
    }

    IndexPosition position();

    /**
     * Reads all files of the index.
     *
     * @throws IOException if a file is damaged
     */
    void check() throws IOException;

    /** The next ids after an id, ascending. */
    List<Long> idsAfter(long id, int most) throws IOException;

    /** The {@linkplain ArticleRow#digest() digests} of the given articles, as far as the index has them. */
    Map<Long, Long> digests(Collection<Long> articles) throws IOException;

    /** The numbers of figures of the given articles, as far as they have figures. */
    Map<Long, Integer> figures(Collection<Long> articles) throws IOException;
}
