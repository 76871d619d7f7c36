package org.depesche.search.opensearch.index;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.depesche.search.IndexState;
import org.depesche.search.changes.IndexNodes;
import org.depesche.search.follow.InterruptibleWait;
import org.depesche.search.follow.MergedEntities;
import org.depesche.search.names.RegisterFollower;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The part of this node in the index of the cluster, from a start of the application to its stop. Every node follows the
 * register and looks at the state of the index; the leader also writes it.
 */
final class ClusterLoop {

    private static final Logger log = LoggerFactory.getLogger(ClusterLoop.class);

    private static final long PAUSE_MILLIS = 100;
    private static final long MILLIS_BETWEEN_LOOKS = 200;
    private static final long PAUSE_AFTER_FAILURE_MILLIS = 2000;
    /** Seconds to wait at a start for the index and the latest changes. */
    private static final long LONGEST_CATCHING_UP = 20;
    /** The time for the last writes at a stop. What is missing then is put in by the next leader. */
    private static final Duration LONGEST_ENDING = Duration.ofSeconds(8);

    private final LeadersIndexes indexes;
    private final RegisterFollower register;
    private final MergedEntities merged;
    private final IndexNodes nodes;
    private final ClusterState state;
    private final ClusterLeadership leadership;
    private final CountDownLatch tried = new CountDownLatch(1);
    private final Thread looking = Thread.ofPlatform().name("index-state").unstarted(this::look);
    private final Thread writing = Thread.ofPlatform().name("index").unstarted(this::write);
    private volatile boolean running;
    private volatile @Nullable LeadersWork work;
    /** The term of {@link ClusterLeadership} for which the work began. */
    private int term;

    /** @param index the name that the nodes have in common */
    ClusterLoop(
            LeadersIndexes indexes,
            RegisterFollower register,
            MergedEntities merged,
            IndexNodes nodes,
            ClusterState state,
            JdbcConnectionDetails database,
            String index) {
        this.indexes = indexes;
        this.register = register;
        this.merged = merged;
        this.nodes = nodes;
        this.state = state;
        this.leadership = new ClusterLeadership(database, index, this::lost);
    }

    /** Starts without waiting for the cluster: without it the application has all pages but searches. */
    void begin() {
        running = true;
        leadership.begin();
        looking.start();
        writing.start();
    }

    /** Waits for the latest changes, so that the first answer has them, but not while a new index fills. */
    void catchUp() {
        try {
            if (!tried.await(LONGEST_CATCHING_UP, TimeUnit.SECONDS)) {
                log.info("The index has not caught up yet; searches lack the latest changes until it has");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void end() {
        running = false;
        LeadersWork current = work;
        if (current != null) {
            current.stopFilling();
        }
        InterruptibleWait.join(looking);
        endWriting();
        leadership.end();
    }

    private void endWriting() {
        try {
            if (!writing.join(LONGEST_ENDING)) {
                lost();
                writing.interrupt();
                writing.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isRunning() {
        return running;
    }

    IndexState state() {
        LeadersWork current = work;
        return current == null ? state.state() : current.state(state.state());
    }

    /** Only the leader can. */
    void startRebuild() {
        LeadersWork current = work;
        if (current == null) {
            throw new IllegalStateException("Another node writes the index: let that one build it anew");
        }
        current.startRebuild();
    }

    private void look() {
        boolean failed = false;
        while (running) {
            try {
                register.follow();
                state.look();
                if (failed) {
                    log.info("The state of the index is known again");
                }
                failed = false;
            } catch (IOException | RuntimeException e) {
                if (running && !failed) {
                    log.warn("The state of the index is not known at the moment: {}", e.toString());
                }
                failed = true;
            }
            InterruptibleWait.pause(MILLIS_BETWEEN_LOOKS);
        }
    }

    private void write() {
        try {
            leadership.awaitTry();
            while (running) {
                writeOnce();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            endWork();
            // if this thread failed, another node leads
            leadership.end();
        }
    }

    private void writeOnce() {
        try {
            LeadersWork current = current();
            if (current != null && running) {
                current.open();
                if (!current.isWhole()) {
                    tried.countDown();
                }
                current.step();
            }
            if (tried.getCount() > 0) {
                state.look();
                tried.countDown();
            }
            InterruptibleWait.pause(PAUSE_MILLIS);
        } catch (IOException | RuntimeException e) {
            failed(e);
        }
    }

    private void failed(Exception e) {
        tried.countDown();
        LeadersWork current = work;
        if (current != null && running) {
            current.failed(e);
            InterruptibleWait.pause(PAUSE_AFTER_FAILURE_MILLIS);
        }
    }

    /** The work of this node; null: another leads. */
    private @Nullable LeadersWork current() {
        int now = leadership.term();
        if (now != term) {
            endWork();
            term = now;
            if (now != 0) {
                work = new LeadersWork(indexes, register, merged, nodes, leadership::isSure);
            }
        }
        if (now != leadership.term()) {
            // lost before the work was there
            lost();
        }
        return work;
    }

    private void lost() {
        LeadersWork current = work;
        if (current != null) {
            current.stop();
        }
    }

    private void endWork() {
        LeadersWork current = work;
        work = null;
        if (current != null) {
            current.end();
        }
    }
}
