package org.depesche.search.opensearch.index;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import tools.jackson.databind.JsonNode;

/** The copies of a new pair of indexes, without which the loss of one node could take search away as soon as it serves. */
final class ShardCopies {

    /** The time in which the cluster may begin to make copies. With too few nodes it makes none. */
    private static final Duration LONGEST_BEGINNING = Duration.ofMinutes(1);

    /** The time for copies that are being made. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final ClusterConnection cluster;
    private final Generation generation;
    private final InstantSource clock;
    private final Instant begun;

    ShardCopies(ClusterConnection cluster, Generation generation, InstantSource clock) {
        this.cluster = cluster;
        this.generation = generation;
        this.clock = clock;
        this.begun = clock.instant();
    }

    boolean isOf(Generation other) {
        return generation.equals(other);
    }

    /** Whether copies are missing that may soon be there. */
    boolean areAwaited() throws IOException {
        JsonNode health = cluster.get("/_cluster/health/" + generation.both());
        if (health.path("status").asString("").equals("green")) {
            return false;
        }
        boolean isMaking = health.path("initializing_shards").asInt(0) > 0;
        Instant end = begun.plus(isMaking ? LONGEST : LONGEST_BEGINNING);
        return clock.instant().isBefore(end);
    }
}
