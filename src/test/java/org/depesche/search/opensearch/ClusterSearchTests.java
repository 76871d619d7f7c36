package org.depesche.search.opensearch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.depesche.search.engine.TimeExceededException;
import org.depesche.search.opensearch.index.ClusterAwayException;
import org.depesche.search.opensearch.index.ClusterConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Searches on a server that answers as a cluster may in trouble. */
class ClusterSearchTests {

    private static final ObjectNode NOTHING = JsonNodeFactory.instance.objectNode();

    private final List<String> requests = new ArrayList<>();
    private String answer = "";
    private HttpServer server;
    private ClusterConnection connection;
    private ClusterSearch search;

    @BeforeEach
    void connect() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            byte[] body = "{\"responses\":[%s]}".formatted(answer).getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        connection = OpenSearchShelf.connect(url);
        ObjectNode header = JsonNodeFactory.instance.objectNode().put("index", "depesche-articles");
        search = new ClusterSearch(connection, header, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    @AfterEach
    void close() throws IOException {
        connection.close();
        server.stop(0);
    }

    @Test
    void anAnswerWithoutSomeShardsIsNone() {
        answer = """
                {"timed_out": false, "_shards": {"total": 3, "successful": 2, "failed": 0}, "status": 200}""";

        assertThatThrownBy(() -> search.answer(NOTHING))
                .isInstanceOf(ClusterAwayException.class)
                .hasMessageContaining("1 of the shards");
    }

    @Test
    void anAnswerThatLacksHitsSaysSo() throws IOException {
        answer = """
                {"timed_out": true, "_shards": {"total": 1, "successful": 1, "failed": 0}, "status": 200}""";
        ClusterSearch limited = search.within(Duration.ofSeconds(2));

        limited.answer(NOTHING);

        assertThat(limited.isCutShort()).isTrue();
        assertThat(search.isCutShort()).isFalse();
    }

    @Test
    void aSearchOfTooManyWordsIsOutOfTime() {
        answer = """
                {"error": {"root_cause": [{"type": "time_exceeded_exception", "reason": null}]}, "status": 500}""";

        assertThatThrownBy(() -> search.answer(NOTHING)).isInstanceOf(TimeExceededException.class);
        answer = """
                {"_shards": {"total": 2, "successful": 1, "failures": [{"reason": {"type": "time_exceeded_exception"}}]}}""";
        assertThatThrownBy(() -> search.answer(NOTHING)).isInstanceOf(TimeExceededException.class);
    }

    @Test
    void onlySearchesWithALimitHaveATimeWhichIsTheSameInEqualRequests() throws IOException {
        answer = """
                {"_shards": {"total": 1, "successful": 1}}""";

        search.answer(NOTHING);
        search.within(Duration.ofHours(-1)).answer(NOTHING);
        search.within(Duration.ofMillis(1_999)).answer(NOTHING);

        assertThat(requests)
                .containsExactly(
                        "{\"index\":\"depesche-articles\"}\n{}\n",
                        "{\"index\":\"depesche-articles\"}\n{\"timeout\":\"250ms\"}\n",
                        "{\"index\":\"depesche-articles\"}\n{\"timeout\":\"2000ms\"}\n");
    }
}
