package org.depesche.search.follow;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * Creates and deletes the indexes of an engine.
 *
 * @param <I> the index of the engine
 */
public interface IndexBuilding<I extends IndexWriting> {

    /** A new, empty index beside the serving one. */
    IndexFollower<I> fresh(ExecutorService builders) throws IOException;

    /** Deletes an index without failing: the next start deletes an index that cannot be deleted now. */
    void giveUp(@Nullable IndexFollower<I> follower);
}
