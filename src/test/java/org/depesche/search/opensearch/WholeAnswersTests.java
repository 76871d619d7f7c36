package org.depesche.search.opensearch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import org.depesche.Eventually;
import org.depesche.search.opensearch.index.ClusterAwayException;
import org.depesche.search.opensearch.index.ClusterConnection;
import org.depesche.search.opensearch.index.ClusterErrorException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Asks a server that answers when a test lets it. */
class WholeAnswersTests {

    private static final String SEARCHES = "{}\n{}\n";

    private volatile CompletableFuture<Integer> counting = new CompletableFuture<>();
    private volatile int status = 200;
    private HttpServer server;
    private ClusterConnection connection;

    @BeforeEach
    void connect() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        connection = OpenSearchShelf.hurried(
                List.of(URI.create("http://127.0.0.1:" + server.getAddress().getPort())));
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = "{\"count\": %d}".formatted(counting.join()).getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @AfterEach
    void close() throws IOException {
        counting.complete(0);
        connection.close();
        server.stop(0);
    }

    private static int count(JsonNode answer) {
        return answer.path("count").asInt();
    }

    @Test
    void aSlowAnswerIsThereForWhoAsksAgain() throws IOException {
        WholeAnswers answers = new WholeAnswers(connection);
        assertThatThrownBy(() -> answers.to(SEARCHES)).isInstanceOf(ClusterAwayException.class);

        counting.complete(7);
        Eventually.await()
                .untilAsserted(() -> assertThat(count(answers.to(SEARCHES))).isEqualTo(7));
        counting = CompletableFuture.completedFuture(8);
        assertThat(count(answers.to(SEARCHES))).as("kept for a while").isEqualTo(7);
        assertThat(count(answers.to(SEARCHES + SEARCHES))).isEqualTo(8);
    }

    @Test
    void aFastAnswerIsNotKept() throws IOException {
        WholeAnswers answers = new WholeAnswers(connection);
        counting.complete(7);
        assertThat(count(answers.to(SEARCHES))).isEqualTo(7);

        counting = CompletableFuture.completedFuture(8);
        assertThat(count(answers.to(SEARCHES))).isEqualTo(8);
    }

    @Test
    void whoAsksTheSameAtOnceGetsTheSameAnswer() throws Exception {
        WholeAnswers answers = new WholeAnswers(connection);
        List<FutureTask<JsonNode>> readers =
                List.of(new FutureTask<>(() -> answers.to(SEARCHES)), new FutureTask<>(() -> answers.to(SEARCHES)));
        List<Thread> threads = readers.stream().map(Thread.ofPlatform()::start).toList();
        Eventually.await()
                .until(() -> threads.stream().allMatch(thread -> thread.getState() == Thread.State.TIMED_WAITING));

        counting.complete(7);
        assertThat(readers.getFirst().get()).isSameAs(readers.getLast().get());
    }

    @Test
    void onlySoManyAnswersGoOn() {
        WholeAnswers answers = new WholeAnswers(connection, 0);
        assertThatThrownBy(() -> answers.to(SEARCHES)).isInstanceOf(ClusterAwayException.class);

        CompletableFuture<Integer> givenUp = counting;
        counting = CompletableFuture.completedFuture(8);
        Eventually.await()
                .untilAsserted(() -> assertThat(count(answers.to(SEARCHES))).isEqualTo(8));
        givenUp.complete(7);
    }

    @Test
    void anErrorIsThatOfTheCluster() {
        WholeAnswers answers = new WholeAnswers(connection);
        status = 400;
        counting.complete(7);

        assertThatThrownBy(() -> answers.to(SEARCHES)).isInstanceOf(ClusterErrorException.class);
    }
}
