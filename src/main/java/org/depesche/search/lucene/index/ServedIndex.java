package org.depesche.search.lucene.index;

import java.io.IOException;
import java.time.Duration;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.IOUtils;
import org.depesche.search.follow.IndexFollower;
import org.depesche.search.follow.InterruptibleWait;
import org.jspecify.annotations.Nullable;

/** The index for searches: the one that follows the archive, or an empty one in memory while there is no room for it. */
final class ServedIndex {

    private static final Duration LONGEST_CHANGE = Duration.ofSeconds(2);

    private volatile @Nullable IndexFollower<ArticleIndex> follower;
    private volatile @Nullable ArticleIndex standIn;

    /** The index that follows the archive; null: none yet, or no room for it. */
    @Nullable
    IndexFollower<ArticleIndex> follower() {
        return follower;
    }

    void becomes(IndexFollower<ArticleIndex> next) {
        follower = next;
        dropStandIn();
    }

    /** @param empty the index for searches until there is room for another */
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

    /** Whether it has all articles except those of the last seconds. */
    boolean isWhole() {
        IndexFollower<ArticleIndex> current = follower;
        return current != null && current.index().position().complete();
    }

    long size() {
        IndexFollower<ArticleIndex> current = follower;
        return current == null ? 0 : current.index().size();
    }

    /** To be closed. */
    IndexView view() throws IOException {
        long begin = System.nanoTime();
        while (true) {
            IndexFollower<ArticleIndex> current = follower;
            ArticleIndex index = current == null ? standIn : current.index();
            if (index == null) {
                throw new IllegalStateException("There is no index: the application is starting or stopping");
            }
            try {
                return index.view();
            } catch (AlreadyClosedException e) {
                // it is just being replaced, or opened again after an error of the disk
                if (System.nanoTime() - begin > LONGEST_CHANGE.toNanos()) {
                    throw e;
                }
                InterruptibleWait.pause(10);
            }
        }
    }
}
