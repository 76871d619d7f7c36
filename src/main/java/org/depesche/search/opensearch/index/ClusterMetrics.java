package org.depesche.search.opensearch.index;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.depesche.search.follow.IndexLag.Lag;
import tools.jackson.databind.JsonNode;

/** Measures the cluster for operators: {@code /actuator/metrics/depesche.search.requests}. */
final class ClusterMetrics {

    /** An older version of a document came late: the cluster did right to refuse it. */
    private static final int CONFLICT = 409;

    private ClusterMetrics() {}

    /** A request that is on its way. */
    interface Answer {
        JsonNode get() throws IOException;
    }

    /** Shows how far the index is behind the archive, as long as the source is in use. */
    static <T> void lag(T source, Function<T, Lag> lag) {
        Metrics.gauge(
                "depesche.search.lag.changes", source, now -> lag.apply(now).changes());
        Metrics.gauge(
                "depesche.search.lag.seconds",
                source,
                now -> lag.apply(now).time().toMillis() / 1000.0);
    }

    /** Shows how many articles the cluster refuses for good, as long as the source is in use. */
    static <T> void refused(T source, ToDoubleFunction<T> articles) {
        Metrics.gauge("depesche.search.refused", source, articles);
    }

    /**
     * Measures the time of one attempt, by its kind and its end: {@code ok}, {@code refused}, or {@code away} if another
     * attempt may succeed. Items that a bulk request could not write are counted.
     */
    static JsonNode timed(String path, Answer request) throws IOException {
        Timer.Sample begun = Timer.start(Metrics.globalRegistry);
        String end = "away";
        try {
            JsonNode answer = request.get();
            end = "ok";
            countErrors(answer);
            return answer;
        } catch (ClusterErrorException e) {
            end = "refused";
            throw e;
        } finally {
            begun.stop(Metrics.timer("depesche.search.requests", "kind", kind(path), "outcome", end));
        }
    }

    /** The name of the operation: {@code msearch} in {@code /_msearch}, {@code doc} in {@code /a/_doc/7}. */
    private static String kind(String path) {
        for (String part : path.replaceFirst("\\?.*", "").split("/", -1)) {
            if (part.startsWith("_")) {
                return part.substring(1);
            }
        }
        return "index";
    }

    private static void countErrors(JsonNode answer) {
        if (!answer.path("errors").asBoolean(false)) {
            return;
        }
        for (JsonNode item : answer.path("items")) {
            JsonNode result = item.iterator().next();
            if (result.has("error") && result.path("status").asInt(0) != CONFLICT) {
                Metrics.counter("depesche.search.bulk.errors").increment();
            }
        }
    }
}
