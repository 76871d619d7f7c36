package org.depesche.search.opensearch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.depesche.search.opensearch.index.ClusterAwayException;
import org.depesche.search.opensearch.index.ClusterConnection;
import tools.jackson.databind.JsonNode;

/**
 * Answers that have to be whole, as those of registers and dossiers. Equal questions at once wait for one answer. It
 * may take longer than a reader waits: then it goes on, and is kept for the next time.
 */
final class WholeAnswers {

    /** The most answers that go on without their readers, and the most that are kept. */
    private static final int MOST = 16;

    /** How many times the duration of a slow answer it is kept, even if the index changes. */
    private static final int KEPT_TIMES = 5;

    private final ClusterConnection cluster;
    private final int most;
    private final Map<String, BackgroundReading<JsonNode>> running = new ConcurrentHashMap<>();

    private final Cache<String, Slow> slow = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfter(Expiry.<String, Slow>creating((searches, answer) -> answer.took.multipliedBy(KEPT_TIMES)))
            .build();

    private record Slow(JsonNode answer, Duration took) {}

    WholeAnswers(ClusterConnection cluster) {
        this(cluster, MOST);
    }

    /** @param most the most answers that go on without their readers */
    WholeAnswers(ClusterConnection cluster, int most) {
        this.cluster = cluster;
        this.most = most;
    }

    /**
     * The answer to some searches, which others may read, too: nobody may change it.
     *
     * @param searches the body of {@link ClusterSearch#SEARCHES}
     * @throws ClusterAwayException if it is not there in the time that a reader waits
     */
    JsonNode to(String searches) throws IOException {
        Slow known = slow.getIfPresent(searches);
        if (known != null) {
            return known.answer;
        }
        BackgroundReading<JsonNode> answer = Objects.requireNonNull(
                running.compute(searches, (same, begun) -> begun == null || begun.isDone() ? begin(same) : begun));
        try {
            return answer.await(cluster.longestReading());
        } catch (ClusterAwayException e) {
            if (running.values().stream().filter(this::isSlow).count() > most) {
                answer.cancel(true);
            }
            throw e;
        }
    }

    private BackgroundReading<JsonNode> begin(String searches) {
        // before any reader waits: an answer that a reader did not wait for is slow
        long begun = System.nanoTime();
        return new BackgroundReading<>(() -> read(searches, begun), ended -> running.remove(searches, ended)).begin();
    }

    private JsonNode read(String searches, long begun) throws IOException {
        JsonNode answer = cluster.patient().lines(ClusterSearch.SEARCHES, searches);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        if (took.compareTo(cluster.longestReading()) >= 0) {
            slow.put(searches, new Slow(answer, took));
        }
        return answer;
    }

    private boolean isSlow(BackgroundReading<JsonNode> answer) {
        return answer.time().compareTo(cluster.longestReading()) >= 0;
    }
}
