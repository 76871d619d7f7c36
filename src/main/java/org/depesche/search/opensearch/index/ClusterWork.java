package org.depesche.search.opensearch.index;

import java.io.IOException;
import java.time.Duration;
import org.depesche.search.IndexState;
import org.depesche.search.changes.IndexNodes;
import org.depesche.search.follow.IndexWork;
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
final class ClusterWork implements IndexWork {

    private static final Logger log = LoggerFactory.getLogger(ClusterWork.class);

    private static final long MILLIS_BETWEEN_LOOKS = 200;
    /** The time for the last writes at a stop. The next leader puts in the missing articles. */
    private static final Duration LONGEST_ENDING = Duration.ofSeconds(8);

    private final LeadersIndexes indexes;
    private final RegisterFollower register;
    private final MergedEntities merged;
    private final IndexNodes nodes;
    private final ClusterState state;
    private final ClusterLeadership leadership;
    private final Thread looking = Thread.ofPlatform().name("index-state").unstarted(this::look);
    private volatile boolean ended;
    private volatile @Nullable LeadersWork work;
    /** The term of {@link ClusterLeadership} for which the work began. */
    private int term;
    /** Whether this node has looked at the state, or cannot, so that a start need not wait for it. */
    private boolean looked;

    /** @param index the name that the nodes have in common */
    ClusterWork(
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
    @Override
    public void begin() {
        leadership.begin();
        looking.start();
    }

    @Override
    public boolean open() throws IOException {
        try {
            leadership.awaitTry();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped while a leader was sought", e);
        }
        LeadersWork current = current();
        if (current != null) {
            current.open();
        }
        return current == null || current.isWhole();
    }

    @Override
    public void step() throws IOException {
        LeadersWork current = work;
        if (current != null && !ended) {
            current.step();
        }
        if (!looked) {
            state.look();
            looked = true;
        }
    }

    @Override
    public void failed(Exception e) {
        looked = true;
        LeadersWork current = work;
        if (current != null) {
            current.failed(e);
        }
    }

    /** If the thread failed, another node leads. */
    @Override
    public void leave() {
        endWork();
        leadership.end();
    }

    @Override
    public void end(Thread steps) {
        ended = true;
        LeadersWork current = work;
        if (current != null) {
            current.stopFilling();
        }
        InterruptibleWait.join(looking);
        endSteps(steps);
        leadership.end();
    }

    private void endSteps(Thread steps) {
        try {
            if (steps.isAlive() && !steps.join(LONGEST_ENDING)) {
                lost();
                steps.interrupt();
                steps.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public IndexState state() {
        LeadersWork current = work;
        return current == null ? state.state() : current.state(state.state());
    }

    /** Only the leader can. */
    @Override
    public void startRebuild() {
        LeadersWork current = work;
        if (current == null) {
            throw new IllegalStateException("Another node writes the index: let that one build it anew");
        }
        current.startRebuild();
    }

    private void look() {
        boolean failed = false;
        while (!ended) {
            try {
                register.follow();
                state.look();
                if (failed) {
                    log.info("The state of the index is known again");
                }
                failed = false;
            } catch (IOException | RuntimeException e) {
                if (!ended && !failed) {
                    log.warn("The state of the index is not known at the moment: {}", e.toString());
                }
                failed = true;
            }
            InterruptibleWait.pause(MILLIS_BETWEEN_LOOKS);
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
