package org.depesche.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.depesche.Eventually.await;

import org.depesche.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The cluster cannot be reached from the start: nothing listens at its address. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("archive without its cluster")
@ServerTest(
        properties = {
            "depesche.search.engine=opensearch",
            "depesche.search.opensearch.urls=http://127.0.0.1:9",
            "depesche.search.opensearch.index=nobodys",
            "depesche.test.archive=cluster_away"
        })
class ClusterAwayTests extends WithoutSearch {

    private JsonNode health(String path) {
        return new JsonMapper().readTree(editor.get("/actuator/health" + path).body());
    }

    @Test
    void healthTellsTheAbsenceOfTheClusterFromThatOfTheDatabase() {
        await().until(() -> health("").at("/components/index/status").asString().equals("OUT_OF_SERVICE"));

        assertThat(health("").at("/components/db/status").asString()).isEqualTo("UP");
        assertThat(health("/readiness").at("/status").asString()).isEqualTo("UP");
        assertThat(editor.get("/actuator/health/readiness").status()).isEqualTo(200);
    }
}
