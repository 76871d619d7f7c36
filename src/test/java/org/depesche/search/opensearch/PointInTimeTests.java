package org.depesche.search.opensearch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.depesche.search.opensearch.index.ClusterConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** A moment is closed after all its hits, and after a failure. */
class PointInTimeTests {

    private static final String ANSWER = """
            {"pit_id": "moment", "hits": {"hits": [{"_id": "7", "sort": [7]}]}}""";

    private final List<String> requests = new ArrayList<>();
    private int closing = 200;
    private HttpServer server;
    private ClusterConnection connection;

    @BeforeEach
    void connect() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            requests.add(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
            byte[] body = ANSWER.getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(exchange.getRequestMethod().equals("DELETE") ? closing : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        connection = OpenSearchShelf.connect(url);
    }

    @AfterEach
    void close() throws IOException {
        connection.close();
        server.stop(0);
    }

    private void each(PointInTime.Pages pages) throws IOException {
        ObjectNode body = ClusterConnection.JSON.createObjectNode().put("size", 2);
        PointInTime.each(connection, false, "depesche-articles", body, pages);
    }

    @Test
    void hitsThatWereReadAreRightEvenIfTheMomentCannotBeClosed() throws IOException {
        closing = 503;
        List<Long> found = new ArrayList<>();

        each(hits -> found.addAll(ClusterHits.ids(hits)));

        assertThat(found).containsExactly(7L);
    }

    @Test
    void theMomentOfAReaderWhoFailsIsClosed() {
        assertThatThrownBy(() -> each(hits -> {
                    throw new IOException("The reader went away");
                }))
                .hasMessage("The reader went away");

        assertThat(requests)
                .containsExactly(
                        "POST /depesche-articles/_search/point_in_time",
                        "POST /_search",
                        "DELETE /_search/point_in_time");
    }
}
