package org.depesche.search.lucene.index;

import java.io.IOException;
import java.time.Duration;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/** What searches are answered from: the index that follows the archive, or an empty one in memory where that has no room. */
final class ServedIndex {

    private static final Duration LONGEST_CHANGE = Duration.ofSeconds(2);

    private volatile @Nullable IndexFollower follower;
    private volatile @Nullable ArticleIndex standIn;

    /** The one that follows; null: there is none yet, or no room for one. */
    @Nullable
    IndexFollower follower() {
        return follower;
    }

    void becomes(IndexFollower next) {
        follower = next;
        dropStandIn();
    }

    /** @param empty which searches are answered from until there is room for more */
    void isMissing(ArticleIndex empty) {
        standIn = empty;
    }

    void forget() {
        follower = null;
        dropStandIn();
    }

    private void dropStandIn() {
        IOUtils.closeWhileHandlingException(standIn);
        standIn = null;
    }

    /** Whether all articles are in, those of the last seconds apart. */
    boolean isWhole() {
        IndexFollower current = follower;
        return current != null && current.index().position().complete();
    }

    long size() {
        IndexFollower current = follower;
        return current == null ? 0 : current.index().size();
    }

    /** To be closed. */
    ArticleIndex.View view() throws IOException {
        long begin = System.nanoTime();
        while (true) {
            IndexFollower current = follower;
            ArticleIndex index = current == null ? standIn : current.index();
            if (index == null) {
                throw new IllegalStateException("There is no index: the application is starting or stopping");
            }
            try {
                return index.view();
            } catch (AlreadyClosedException e) {
                // Another index takes its place just now, or the same is opened again after an error of the disk.
                if (System.nanoTime() - begin > LONGEST_CHANGE.toNanos()) {
                    throw e;
                }
                InterruptibleWait.pause(10);
            }
        }
    }
}
