package org.depesche.search.opensearch.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import org.depesche.search.opensearch.OpenSearchShelf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.jks.JksSslStoreBundle;
import org.springframework.boot.ssl.jks.JksSslStoreDetails;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Talks to a server that answers as a node of a cluster may. */
class ClusterConnectionTests {

    private static final ObjectNode NOTHING = JsonNodeFactory.instance.objectNode();
    private static final String PASSWORD = "changeit";

    private final Deque<Integer> statuses = new ArrayDeque<>();
    private final List<String> requests = new ArrayList<>();
    private final List<@Nullable String> credentials = new ArrayList<>();
    private String answer = "{}";
    /** The node answers as soon as it is done. */
    private volatile CompletableFuture<Void> work = CompletableFuture.completedFuture(null);

    private @Nullable HttpServer server;
    private @Nullable ClusterConnection connection;

    @TempDir
    private Path folder;

    @AfterEach
    void close() throws IOException {
        if (connection != null) {
            connection.close();
        }
        if (server != null) {
            server.stop(0);
        }
    }

    @Test
    void repeatsARequestThatReads() throws IOException {
        connect(503, 200).post("/depesche/_search?size=1", NOTHING);
        assertThat(requests).containsExactly("POST /depesche/_search?size=1", "POST /depesche/_search?size=1");
    }

    @Test
    void doesNotRepeatARequestThatWrites() throws IOException {
        ClusterConnection node = connect(503, 200);
        assertThatThrownBy(() -> node.lines("/_bulk", "{}\n")).isInstanceOf(ClusterAwayException.class);
        assertThat(requests).hasSize(1);
    }

    @Test
    void givesUpIfTheClusterStaysOverloaded() throws IOException {
        ClusterConnection node = connect(429, 429, 200);
        answer = """
                {"error": {"root_cause": [{"type": "rejected", "reason": "queue full"}], "type": "search"}, "status": 429}""";
        assertThatThrownBy(() -> node.get("/"))
                .isInstanceOf(ClusterAwayException.class)
                .hasMessageContaining("429")
                .hasMessageContaining("queue full");
        assertThat(requests).hasSize(2);
    }

    @Test
    void asksAnotherNodeIfOneIsAway() throws IOException {
        URI first = URI.create("http://127.0.0.1:" + closedPort());
        connection = connection(List.of(first, start(HttpServer.create(), "http")), null);
        assertThat(connection.get("/")).isEqualTo(NOTHING);
        assertThat(connection.get("/")).isEqualTo(NOTHING);
    }

    @Test
    void saysThatNoNodeAnswers() throws IOException {
        connection = connection(List.of(URI.create("http://127.0.0.1:" + closedPort())), null);
        assertThatThrownBy(() -> connection.get("/_cat"))
                .isInstanceOf(ClusterAwayException.class)
                .hasMessageContaining("OpenSearch does not answer GET /_cat")
                .hasMessageContaining("refused");
    }

    @Test
    void asksAnotherNodeIfOneIsSilent() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            connection = OpenSearchShelf.hurried(List.of(address(silent), start(HttpServer.create(), "http")));
            assertThat(connection.get("/")).isEqualTo(NOTHING);
            assertThat(connection.get("/")).isEqualTo(NOTHING);
        }
    }

    @Test
    void saysInTimeThatAllAreSilent() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
                ServerSocket other = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            connection = OpenSearchShelf.hurried(List.of(address(silent), address(other)));
            assertThatThrownBy(() -> connection.post("/depesche/_search/point_in_time?keep_alive=1m"))
                    .isInstanceOf(ClusterAwayException.class)
                    .hasMessageEndingWith("in time");
        }
    }

    @Test
    void whoIsPatientGetsAnAnswerThatTakesLongerThanReadersWait() throws Exception {
        ClusterConnection node = OpenSearchShelf.hurried(List.of(start(HttpServer.create(), "http")));
        connection = node;
        FutureTask<JsonNode> coming = new FutureTask<>(() -> node.patient().get("/whole"));
        work = new CompletableFuture<>();
        Thread.startVirtualThread(coming);

        assertThatThrownBy(() -> node.get("/")).isInstanceOf(ClusterAwayException.class);
        work.complete(null);
        assertThat(coming.get()).isEqualTo(NOTHING);
        node.get("/last");
        assertThat(requests).as("the only node is asked once").containsOnlyOnce("GET /whole");
    }

    @Test
    void whoIsPatientAsksAnotherNodeIfOneIsSilent() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            connection = OpenSearchShelf.hurried(List.of(address(silent), start(HttpServer.create(), "http")));
            assertThat(connection.patient().get("/")).isEqualTo(NOTHING);
            assertThat(connection.patient().get("/")).isEqualTo(NOTHING);
        }
    }

    @Test
    void whoIsPatientKnowsAtOnceThatTheClusterRefuses() throws IOException {
        ClusterConnection node = connect(400);
        assertThatThrownBy(() -> node.patient().get("/")).isInstanceOf(ClusterErrorException.class);
        assertThat(requests).hasSize(1);
    }

    @Test
    void takesNoPageOfAProxyForAnAnswer() throws IOException {
        ClusterConnection node = connect(200, 200);
        answer = "<html>Please sign in</html>";
        assertThatThrownBy(() -> node.get("/")).isInstanceOf(ClusterAwayException.class);
    }

    @Test
    void keepsAPasswordInAnAddressSecret() {
        assertThatThrownBy(() -> connection(List.of(URI.create("https://depesche:geheim@localhost:9200")), null))
                .hasMessageContaining("properties of their own")
                .hasMessageNotContaining("geheim");
    }

    @Test
    void tellsTheErrorOfARequestThatTheClusterRefuses() throws IOException {
        ClusterConnection node = connect(400);
        answer = """
                {"error": {"root_cause": [{"type": "parsing_exception", "reason": "unknown query [mach]"}],
                    "type": "search_phase_execution_exception", "reason": "all shards failed"}, "status": 400}""";
        assertThatThrownBy(() -> node.post("/depesche/_search", NOTHING))
                .isInstanceOfSatisfying(ClusterErrorException.class, error -> {
                    assertThat(error.status()).isEqualTo(400);
                    assertThat(error.type()).isEqualTo("parsing_exception");
                })
                .hasMessageContaining("unknown query [mach]");
        assertThat(requests).hasSize(1);
    }

    @Test
    void tellsTheErrorOfOneSearchOfMany() throws IOException {
        ClusterConnection node = connect(200);
        answer = """
                {"responses": [{"status": 200}, {"error": {"type": "no_shard", "reason": "all away"}, "status": 400}]}""";
        assertThatThrownBy(() -> node.lines("/_msearch", "{}\n{}\n"))
                .isInstanceOf(ClusterErrorException.class)
                .hasMessageContaining("all away");
    }

    @Test
    void repeatsASearchThatLacksAShard() throws IOException {
        ClusterConnection node = connect(200, 200);
        answer = """
                {"responses": [{"error": {"type": "no_shard", "reason": "all away"}, "status": 503}]}""";
        assertThatThrownBy(() -> node.lines("/_msearch", "{}\n{}\n")).isInstanceOf(ClusterAwayException.class);
        assertThat(requests).hasSize(2);
    }

    /** A node answers 500 while it asks another one that has just died, until it learns of it. */
    @ParameterizedTest
    @ValueSource(strings = {"node_disconnected_exception", "node_not_connected_exception"})
    void repeatsASearchWhoseNodeLostAnother(String type) throws IOException {
        ClusterConnection node = connect(200, 200);
        answer = """
                {"responses": [{"error": {"root_cause": [{"type": "%s", "reason": "[search-0] Node not connected"}],
                    "type": "search_phase_execution_exception"}, "status": 500}]}""".formatted(type);
        assertThatThrownBy(() -> node.lines("/_msearch", "{}\n{}\n")).isInstanceOf(ClusterAwayException.class);
        assertThat(requests).hasSize(2);
    }

    @Test
    void findsNothingAtAMissingPath() throws IOException {
        assertThat(connect(404).find("/depesche/_doc/1")).isNull();
    }

    @Test
    void readsAPageOfAProxyAsARefusal() throws IOException {
        ClusterConnection node = connect(403);
        answer = "<html>Forbidden</html>";
        assertThatThrownBy(() -> node.get("/"))
                .isInstanceOf(ClusterErrorException.class)
                .hasMessage("GET /: OpenSearch answers Forbidden access");
    }

    @Test
    void namesItselfToTheCluster() throws IOException {
        connect(200).get("/");
        assertThat(credentials).containsExactly("Basic ZGVwZXNjaGU6Z2VoZWlt");
    }

    @Test
    void trustsTheAuthorityThatTheSettingsName() throws Exception {
        connection = connection(List.of(start(https(), "https")), certificate());
        assertThat(connection.get("/")).isEqualTo(NOTHING);
    }

    @Test
    void trustsNoOtherAuthority() throws Exception {
        connection = connection(List.of(start(https(), "https")), null);
        assertThatThrownBy(() -> connection.get("/"))
                .isInstanceOf(ClusterAwayException.class)
                .hasMessageContaining("certif");
        assertThat(requests).isEmpty();
    }

    private ClusterConnection connect(Integer... answers) throws IOException {
        statuses.addAll(Arrays.asList(answers));
        connection = connection(List.of(start(HttpServer.create(), "http")), null);
        return connection;
    }

    private static ClusterConnection connection(List<URI> nodes, @Nullable Path certificate) {
        return OpenSearchShelf.connect(new ClusterSettings(
                nodes, "depesche", "geheim", certificate, "depesche", 1, 0, OpenSearchShelf.PATIENCE));
    }

    private static URI address(ServerSocket socket) {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    private URI start(HttpServer node, String scheme) throws IOException {
        node.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        node.createContext("/", this::answer);
        node.start();
        server = node;
        return URI.create(scheme + "://127.0.0.1:" + node.getAddress().getPort());
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            work.join();
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            credentials.add(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] body = answer.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(statuses.isEmpty() ? 200 : statuses.removeFirst(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private HttpsServer https() throws Exception {
        keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=search", "-ext", "san=ip:127.0.0.1");
        HttpsServer node = HttpsServer.create();
        JksSslStoreDetails store =
                JksSslStoreDetails.forLocation(keys().toUri().toString()).withPassword(PASSWORD);
        node.setHttpsConfigurator(new HttpsConfigurator(
                SslBundle.of(new JksSslStoreBundle(store, null)).createSslContext()));
        return node;
    }

    private Path certificate() throws Exception {
        Path file = folder.resolve("ca.pem");
        keytool("-exportcert", "-rfc", "-file", file.toString());
        return file;
    }

    private Path keys() {
        return folder.resolve("keys.p12");
    }

    private void keytool(String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(Arrays.asList(options));
        command.addAll(List.of("-keystore", keys().toString(), "-storepass", PASSWORD, "-alias", "node"));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
