package org.depesche.search.opensearch.index;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.depesche.search.IndexState;
import org.depesche.search.changes.IndexNodes;
import org.depesche.search.follow.IndexFollower;
import org.depesche.search.follow.IndexRebuild;
import org.depesche.search.follow.IndexUpkeep;
import org.depesche.search.follow.MergedEntities;
import org.depesche.search.names.RegisterFollower;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The work of the node that leads: it writes the index of the cluster, from the take-over until the lead is lost. Only one
 * thread at a time may use it, except where a method says otherwise.
 */
final class LeadersWork {

    private static final Logger log = LoggerFactory.getLogger(LeadersWork.class);

    /** An operator may delete the index, and a write would create it again, in a wrong shape. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private final LeadersIndexes indexes;
    private final RegisterFollower register;
    private final MergedEntities merged;
    private final BooleanSupplier sure;

    /** More threads than processors, since they wait for the cluster half of the time. */
    private final ExecutorService builders = Executors.newFixedThreadPool(
            Math.max(4, 2 * Runtime.getRuntime().availableProcessors()),
            Thread.ofPlatform().name("index-", 1).factory());

    private final IndexRebuild<ClusterIndex> rebuild;
    private final IndexUpkeep<ClusterIndex> upkeep;
    private volatile @Nullable IndexFollower<ClusterIndex> follower;
    private volatile boolean ending;
    private volatile boolean stopped;
    private boolean opened;
    private boolean shown;
    /** Whether a step failed, so that another index may serve by now. */
    private boolean doubtful;

    private long lastLook = System.nanoTime();

    /** @param sure whether no other node can lead */
    LeadersWork(
            LeadersIndexes indexes,
            RegisterFollower register,
            MergedEntities merged,
            IndexNodes nodes,
            BooleanSupplier sure) {
        this.indexes = indexes;
        this.register = register;
        this.merged = merged;
        this.sure = sure;
        this.rebuild = new IndexRebuild<>(indexes, builders);
        this.upkeep = new IndexUpkeep<>(rebuild, nodes);
    }

    /** Opens the index unless it is open. */
    void open() throws IOException {
        IndexFollower<ClusterIndex> before = follower;
        boolean due = doubtful || System.nanoTime() - lastLook >= BETWEEN_LOOKS.toNanos();
        if (due && before != null) {
            if (!indexes.isServed(before)) {
                log.warn("Another index serves than the one that this node writes");
                before.end();
                follower = null;
                opened = false;
            }
            lastLook = System.nanoTime();
        }
        doubtful = false;
        if (!opened) {
            // the leader before may have put articles again because of it
            register.follow();
            LeadersIndexes.Opened found = indexes.open(builders, sure);
            follower = found.follower();
            opened = true;
            shown = false;
            if (ending) {
                stopFilling();
            }
            if (stopped) {
                stopFollower();
            }
            if (found.mustBeRebuilt()) {
                rebuild.want();
            }
        }
    }

    /** Applies the changes since the last step to the open index, and lets a rebuilt one serve. */
    void step() throws IOException {
        if (stopped) {
            return;
        }
        serveRebuilt();
        putMergedAgain();
        IndexFollower<ClusterIndex> current = follower;
        if (current == null) {
            rebuild.beginIfWanted();
        } else {
            if (!shown) {
                // the leader before has committed articles without a refresh
                current.index().refresh();
                shown = true;
            }
            upkeep.step(current);
            if (!rebuild.isWanted()) {
                // a new pair is complete a while before it is the result, and looks like a former one then
                indexes.deleteFormer(current);
            }
        }
    }

    private void serveRebuilt() throws IOException {
        IndexFollower<ClusterIndex> next = rebuild.result();
        if (next == null || stopped) {
            return;
        }
        if (!indexes.exists(next)) {
            log.warn("The new index was deleted before it served; it is built once more");
            rebuild.beginAgain();
            return;
        }
        next.follow();
        if (indexes.waitsForCopies(next)) {
            return;
        }
        indexes.serve(next);
        IndexFollower<ClusterIndex> old = follower;
        follower = next;
        if (old != null && !old.equals(next)) {
            // a commit that comes later would create its index again
            old.end();
        }
        rebuild.end();
    }

    private void putMergedAgain() {
        List<Long> changes = merged.next();
        if (!changes.isEmpty()) {
            register.follow();
            merged.putAgain(changes);
        }
    }

    void failed(Exception e) {
        if (!stopped) {
            upkeep.failed(e, follower);
        }
        doubtful = true;
    }

    /** Whether the index holds all articles except those of the last seconds. Any thread may ask. */
    boolean isWhole() {
        IndexFollower<ClusterIndex> current = follower;
        return current != null && current.index().position().complete();
    }

    /** Requests a rebuild, in any thread. */
    void startRebuild() {
        rebuild.want();
    }

    /** The state of the index with the details that only the leader knows. Any thread may ask. */
    IndexState state(IndexState known) {
        String problem = upkeep.problem().isEmpty() ? known.problem() : upkeep.problem();
        return new IndexState(known.articles(), rebuild.isWanted() || !isWhole(), rebuild.done(), problem);
    }

    /** Ends a rebuild and the filling of a new index soon, but not other writes. Any thread may call it. */
    void stopFilling() {
        ending = true;
        rebuild.stop();
        if (!isWhole()) {
            stopFollower();
        }
    }

    /** Ends all writes soon, because another node may lead. Any thread may call it. */
    void stop() {
        ending = true;
        stopped = true;
        rebuild.stop();
        stopFollower();
        builders.shutdownNow().forEach(LeadersWork::cancel);
    }

    /** Nobody may wait for a task that never begins. */
    private static void cancel(Runnable task) {
        if (task instanceof Future<?> waited) {
            waited.cancel(false);
        }
    }

    private void stopFollower() {
        IndexFollower<ClusterIndex> current = follower;
        if (current != null) {
            current.stop();
        }
    }

    /** Commits, unless the lead is lost. */
    void end() {
        rebuild.join();
        builders.shutdown();
        IndexFollower<ClusterIndex> current = follower;
        try {
            if (current != null && !stopped) {
                current.commitIfChanged();
            }
            if (!stopped) {
                indexes.giveUp(rebuild.result());
            }
        } catch (IOException | RuntimeException e) {
            log.warn("The index was not closed in order; what is missing is put in by the next leader", e);
        }
    }
}
