package org.depesche.subscription.folder;

import java.util.List;
import org.depesche.subscription.FetchException;
import org.jspecify.annotations.Nullable;

/** A folder elsewhere, with those inside it: on another machine, or in a bucket. Nothing is changed there. */
interface RemoteSource {

    /** How messages name it. */
    String name();

    /**
     * Lists its files in any order, without hidden and unfinished ones.
     *
     * @throws FetchException if it cannot be listed
     */
    Listing list() throws FetchException;

    /** Whether nobody writes to a file any more. */
    boolean isComplete(RemoteFile file);

    /** Whether further files can be asked for. */
    boolean isOpen();

    /**
     * Reads a file.
     *
     * @return all its bytes, as many as were listed; null if it has changed meanwhile
     * @throws FetchException if it is not given
     */
    byte @Nullable [] read(RemoteFile file) throws FetchException;

    /** @param isWhole whether nothing was left out because of a bound */
    record Listing(List<RemoteFile> files, boolean isWhole) {}
}
