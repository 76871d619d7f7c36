package org.depesche.search.follow;

import java.io.IOException;
import java.time.Duration;
import org.depesche.search.changes.IndexNodes;
import org.depesche.search.changes.IndexPosition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an index in step with the archive, one step at a time, and knows the reason if it cannot. Only one thread at a
 * time may take steps.
 *
 * @param <I> the index of an engine
 */
public final class IndexUpkeep<I extends IndexWriting> {

    private static final Logger log = LoggerFactory.getLogger(IndexUpkeep.class);

    private static final Duration BETWEEN_TRIMS = Duration.ofMinutes(1);

    private final IndexRebuild<I> rebuild;
    private final IndexNodes nodes;
    private volatile String problem = "";
    /** The last commit before the index failed. The next commit ends the problem. */
    private @Nullable IndexPosition failedAt;

    private long lastTrim = System.nanoTime();

    public IndexUpkeep(IndexRebuild<I> rebuild, IndexNodes nodes) {
        this.rebuild = rebuild;
        this.nodes = nodes;
    }

    /** The reason why the index cannot follow the archive; empty if it can. */
    public String problem() {
        return problem;
    }

    /** Fills the index if it is new, applies the changes, and begins a rebuild if one is wanted. */
    public void step(IndexFollower<I> follower) throws IOException {
        if (!follower.index().position().complete()) {
            // The application has no other index, so this one answers searches while it fills.
            follower.fill(rebuild::progress);
            rebuild.progress(0);
        } else {
            rebuild.beginIfWanted();
        }
        follower.follow();
        if (System.nanoTime() - lastTrim > BETWEEN_TRIMS.toNanos()) {
            lastTrim = System.nanoTime();
            nodes.trim(follower.committed());
        }
        if (!problem.isEmpty() && (follower.isSettled() || !follower.committed().equals(failedAt))) {
            problem = "";
            log.info("The index follows the archive again");
        }
    }

    /**
     * Notes the failure of a step.
     *
     * @param follower null: there is no index yet
     */
    public void failed(Exception e, @Nullable IndexFollower<I> follower) {
        if (problem.isEmpty()) {
            log.warn("The index cannot follow the archive at the moment; it is tried again", e);
        }
        problem = String.valueOf(e.getMessage());
        failedAt = follower == null ? null : follower.committed();
    }
}
