package org.depesche.search.opensearch;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.depesche.search.engine.TimeExceededException;
import org.depesche.search.opensearch.index.ClusterAwayException;
import org.depesche.search.opensearch.index.ClusterConnection;
import org.depesche.search.opensearch.index.ClusterErrorException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Searches in an index of the cluster. An answer that lacks a part of the index is an error; one that lacks hits because
 * the time was over is not. Answers of searches without a time limit are whole; those that take longer than a reader waits
 * go on.
 */
final class ClusterSearch {

    /** Times are rounded up to its multiples, because OpenSearch keeps answers by the text of the request. */
    private static final long STEP_MILLIS = 250;

    /** The path of several searches at once. */
    static final String SEARCHES = "/_msearch";

    private static final String TIME_EXCEEDED = "time_exceeded_exception";

    private final ClusterConnection cluster;
    private final ObjectNode header;
    private final Clock clock;
    private final WholeAnswers whole;
    private final @Nullable Instant end;
    private final boolean patient;

    private volatile boolean cutShort;

    /** @param header the index and the options of each search, as {@code _msearch} takes them */
    ClusterSearch(ClusterConnection cluster, ObjectNode header, Clock clock) {
        this(cluster, header, clock, new WholeAnswers(cluster), null, false);
    }

    private ClusterSearch(
            ClusterConnection cluster,
            ObjectNode header,
            Clock clock,
            WholeAnswers whole,
            @Nullable Instant end,
            boolean patient) {
        this.cluster = cluster;
        this.header = header;
        this.clock = clock;
        this.whole = whole;
        this.end = end;
        this.patient = patient;
    }

    /** Searches that share a time limit from now on. */
    ClusterSearch within(Duration longest) {
        return new ClusterSearch(cluster, header, clock, whole, clock.instant().plus(longest), false);
    }

    /** Searches for answers that no page waits for. */
    ClusterSearch patient() {
        return new ClusterSearch(cluster, header, clock, whole, null, true);
    }

    /** The time that a reader waits for an answer. */
    Duration longestReading() {
        return cluster.longestReading();
    }

    /** Whether the time of a search was over before all hits were found. */
    boolean isCutShort() {
        return cutShort;
    }

    JsonNode answer(ObjectNode body) throws IOException {
        return answers(List.of(body)).getFirst();
    }

    /**
     * The answers to several searches at once.
     *
     * @throws TimeExceededException if the time was over before the words of a query were gathered
     */
    List<JsonNode> answers(List<ObjectNode> bodies) throws IOException {
        if (bodies.isEmpty()) {
            return List.of();
        }
        StringBuilder lines = new StringBuilder();
        for (ObjectNode body : bodies) {
            lines.append(header).append('\n').append(limited(body)).append('\n');
        }
        List<JsonNode> answers = new ArrayList<>();
        for (JsonNode answer : responses(lines.toString())) {
            check(answer);
            answers.add(answer);
        }
        return answers;
    }

    private ObjectNode limited(ObjectNode body) {
        if (end == null) {
            return body;
        }
        long left = Duration.between(clock.instant(), end).toMillis();
        // if others have used up the time of all, the search still has a step
        long steps = Math.max(1, Math.ceilDiv(left, STEP_MILLIS));
        return body.deepCopy().put("timeout", steps * STEP_MILLIS + "ms");
    }

    private JsonNode responses(String lines) throws IOException {
        try {
            JsonNode answer = patient
                    ? cluster.patient().lines(SEARCHES, lines)
                    : end == null ? whole.to(lines) : cluster.lines(SEARCHES, lines);
            return answer.path("responses");
        } catch (ClusterErrorException e) {
            if (isOutOfTime(e.type())) {
                throw new TimeExceededException();
            }
            throw e;
        }
    }

    /**
     * Reads all hits of a search page by page, as of one moment.
     *
     * @param body with the size of the pages and the order of the hits
     */
    void each(ObjectNode body, PointInTime.Pages pages) throws IOException {
        PointInTime.each(cluster, patient, header.path("index").asString(), body, pages);
    }

    /** Whether the time of all searches is over; then hits are missing. */
    boolean isOver() {
        boolean over = end != null && clock.instant().isAfter(end);
        cutShort |= over;
        return over;
    }

    private static boolean isOutOfTime(String type) {
        return type.equals(TIME_EXCEEDED);
    }

    private void check(JsonNode answer) throws IOException {
        cutShort |= answer.path("timed_out").asBoolean(false);
        JsonNode shards = answer.path("_shards");
        int missing = shards.path("total").asInt() - shards.path("successful").asInt();
        for (JsonNode failure : shards.path("failures")) {
            if (isOutOfTime(failure.path("reason").path("type").asString(""))) {
                throw new TimeExceededException();
            }
        }
        if (missing > 0) {
            throw new ClusterAwayException(
                    "%d of the shards did not answer: %s".formatted(missing, shards.path("failures")));
        }
    }
}
