package org.depesche.search.opensearch.index;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.depesche.search.changes.IndexNodes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pairs of indexes beside the serving one, as the node that leads deletes them. Those of another database it leaves
 * alone. Only one thread at a time may use it.
 */
final class OtherPairs {

    private static final Logger log = LoggerFactory.getLogger(OtherPairs.class);

    /** As long as a moment of an index is kept for an export that pauses. */
    private static final Duration FORMER_KEPT = Duration.ofMinutes(10);

    private final Generations generations;
    private final IndexNodes nodes;
    private final InstantSource clock;
    private @Nullable Instant keptUntil;

    OtherPairs(Generations generations, IndexNodes nodes, InstantSource clock) {
        this.generations = generations;
        this.nodes = nodes;
        this.clock = clock;
    }

    /** Keeps the complete pairs for a while, because searches that have begun may read one. */
    void keepFormer() {
        keptUntil = clock.instant().plus(FORMER_KEPT);
    }

    /** Deletes the pairs that were complete, once they were kept for a while. */
    void deleteFormer(Generation serving, Supplier<String> database, Lead lead) throws IOException {
        Instant until = keptUntil;
        if (until == null || clock.instant().isBefore(until)) {
            return;
        }
        if (!serving.equals(generations.current())) {
            return;
        }
        String own = database.get();
        for (Generation other : generations.all()) {
            PairCommit committed = generations.commit(other);
            if (committed != null
                    && !other.equals(serving)
                    && committed.isOf(own)
                    && committed.position().complete()) {
                delete(other, lead);
            }
        }
        keptUntil = null;
    }

    /** Deletes the pairs that another leader has not completed. */
    void deleteUnfinished(@Nullable Generation serving, String database, Lead lead) throws IOException {
        for (Generation other : generations.all()) {
            PairCommit committed = generations.commit(other);
            if (other.equals(serving)) {
                continue;
            }
            if (committed != null && !committed.isOf(database)) {
                log.warn("Indexes of another database are left alone: {}", other.both());
            } else if (committed == null || !committed.position().complete()) {
                delete(other, lead);
            }
        }
    }

    private void delete(Generation old, Lead lead) throws IOException {
        lead.check();
        PairCommit committed = generations.commit(old);
        if (committed != null) {
            nodes.forget(committed.position().node());
        }
        generations.delete(old);
    }
}
