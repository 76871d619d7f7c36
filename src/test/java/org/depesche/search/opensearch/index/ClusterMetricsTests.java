package org.depesche.search.opensearch.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ClusterMetricsTests {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @BeforeEach
    void listen() {
        Metrics.addRegistry(registry);
    }

    @AfterEach
    void leave() {
        Metrics.removeRegistry(registry);
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }

    private long requests(String kind, String outcome) {
        Timer timer = registry.find("depesche.search.requests")
                .tags("kind", kind, "outcome", outcome)
                .timer();
        return timer == null ? 0 : timer.count();
    }

    private double errors() {
        Counter counter = registry.find("depesche.search.bulk.errors").counter();
        return counter == null ? 0 : counter.count();
    }

    @ParameterizedTest
    @CsvSource({
        "/_msearch, msearch",
        "/depesche-articles/_search?allow_partial_search_results=false, search",
        "/depesche-articles-7/_doc/state, doc",
        "/_bulk?timeout=10s, bulk",
        "/depesche-articles-7?wait_for_active_shards=1, index",
        "/, index"
    })
    void requestsAreTimedByTheirKind(String path, String kind) throws Exception {
        ClusterMetrics.timed(path, () -> json("{}"));

        assertThat(requests(kind, "ok")).isEqualTo(1);
    }

    @Test
    void requestsThatFailAreTimedToo() {
        assertThatThrownBy(() -> ClusterMetrics.timed("/_msearch", () -> {
                    throw new ClusterAwayException("no node answers");
                }))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> ClusterMetrics.timed("/_msearch", () -> {
                    throw new ClusterErrorException(400, "parsing_exception", "no such query");
                }))
                .isInstanceOf(IOException.class);

        assertThat(requests("msearch", "away")).isEqualTo(1);
        assertThat(requests("msearch", "refused")).isEqualTo(1);
        assertThat(requests("msearch", "ok")).isZero();
    }

    @Test
    void itemsThatCouldNotBeWrittenAreCountedAndLateOnesAreNot() throws Exception {
        double before = errors();
        ClusterMetrics.timed("/_bulk", () -> json("""
                {'errors': true, 'items': [
                    {'index': {'_id': '7', 'status': 201}},
                    {'index': {'_id': '8', 'status': 429, 'error': {'type': 'rejected_execution_exception'}}},
                    {'index': {'_id': '8', 'status': 400, 'error': {'type': 'mapper_parsing_exception'}}},
                    {'index': {'_id': '9', 'status': 409, 'error': {'type': 'version_conflict_engine_exception'}}},
                    {'delete': {'_id': '10', 'status': 404, 'result': 'not_found'}}]}
                """));
        ClusterMetrics.timed("/_bulk", () -> json("{'errors': false, 'items': [{'index': {'status': 201}}]}"));

        assertThat(errors() - before).isEqualTo(2);
    }
}
