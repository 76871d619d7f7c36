package org.depesche.search.opensearch.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.depesche.search.SearchSettings;
import org.depesche.search.engine.OnOpenSearch;
import org.depesche.search.follow.InterruptibleWait;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.Request;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.TransportException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends requests to the nodes of the cluster in turn. A request that only reads is repeated once if the cluster does not
 * answer it, since another node may. Each request has a time limit, however many nodes are asked. All methods throw
 * {@link ClusterAwayException} if a later request may succeed, else {@link ClusterErrorException}.
 */
@Component
@OnOpenSearch
public class ClusterConnection implements Closeable {

    /** Reads and writes the JSON of all requests. */
    public static final JsonMapper JSON = JsonMapper.shared();

    /** The time beyond that of a search after which a node that is silent is left aside and another is asked. */
    private static final Duration SILENT = Duration.ofSeconds(1);

    /** The time beyond that of a search for all nodes together, so that a reader knows within five seconds. */
    private static final Duration BEYOND = Duration.ofSeconds(3);

    /** The time limit of writes and of changes to indexes. */
    private static final Duration WRITING = Duration.ofSeconds(60);

    private static final long PAUSE_MILLIS = 200;

    /** The ends of the paths of requests with a body that only read. */
    private static final Set<String> READS = Set.of("_search", "_msearch", "_count", "_mget", "point_in_time");

    /** Too many requests, and the answers of a node that lacks others or a shard. */
    private static final Set<Integer> AWAY = Set.of(429, 502, 503, 504);

    private static final int FORBIDDEN = 403;

    private final OpenSearchTransport transport;
    private final Duration longestReading;
    private final OpenSearchGenericClient reading;
    private final OpenSearchGenericClient writing;

    public ClusterConnection(ClusterSettings settings, SearchSettings search) {
        transport = ClusterTransport.open(settings);
        OpenSearchGenericClient client = new OpenSearchGenericClient(transport);
        reading = client.withTransportOptions(
                ClusterTransport.within(search.longest().plus(SILENT)));
        longestReading = search.longest().plus(BEYOND);
        writing = client.withTransportOptions(ClusterTransport.within(WRITING));
    }

    /** @param path with its query, from the first slash */
    JsonNode get(String path) throws IOException {
        return ask("GET", path, null, "");
    }

    /** Gets a path; null if there is no such index or document. */
    @Nullable
    JsonNode find(String path) throws IOException {
        try {
            return get(path);
        } catch (ClusterErrorException e) {
            if (e.isMissing()) {
                return null;
            }
            throw e;
        }
    }

    /** Posts a body of JSON. */
    public JsonNode post(String path, JsonNode body) throws IOException {
        return ask("POST", path, JSON.writeValueAsString(body), "application/json");
    }

    /** Posts without a body. */
    public JsonNode post(String path) throws IOException {
        return ask("POST", path, null, "");
    }

    JsonNode put(String path, JsonNode body) throws IOException {
        return ask("PUT", path, JSON.writeValueAsString(body), "application/json");
    }

    /** Deletes without a body. */
    public JsonNode delete(String path) throws IOException {
        return ask("DELETE", path, null, "");
    }

    /** Deletes with a body, as points in time want it. */
    public JsonNode delete(String path, JsonNode body) throws IOException {
        return ask("DELETE", path, JSON.writeValueAsString(body), "application/json");
    }

    /**
     * Posts several requests at once, by {@code _bulk} or {@code _msearch}. An error of one search is thrown, that of one
     * item of a bulk is not.
     *
     * @param ndjson a line of JSON for each part, also after the last a line feed
     */
    public JsonNode lines(String path, String ndjson) throws IOException {
        return ask("POST", path, ndjson, "application/x-ndjson");
    }

    private JsonNode ask(String method, String path, @Nullable String body, String type) throws IOException {
        var request = Requests.builder().method(method).endpoint(path);
        if (body != null) {
            request.body(Body.from(body.getBytes(StandardCharsets.UTF_8), type));
        }
        boolean reads = method.equals("GET") || READS.contains(lastPart(path));
        OpenSearchGenericClient client = reads ? reading : writing;
        long end = System.nanoTime() + (reads ? longestReading : WRITING).toNanos();
        try {
            return ClusterMetrics.timed(path, () -> answer(client, request.build(), end));
        } catch (ClusterAwayException e) {
            if (!reads || Thread.currentThread().isInterrupted() || System.nanoTime() >= end) {
                throw e;
            }
            InterruptibleWait.pause(PAUSE_MILLIS);
            return ClusterMetrics.timed(path, () -> answer(client, request.build(), end));
        }
    }

    private static String lastPart(String path) {
        String bare = path.indexOf('?') < 0 ? path : path.substring(0, path.indexOf('?'));
        return bare.substring(bare.lastIndexOf('/') + 1);
    }

    private static JsonNode answer(OpenSearchGenericClient client, Request request, long end) throws IOException {
        String asked = request.getMethod() + " " + request.getEndpoint();
        CompletableFuture<Response> coming = client.executeAsync(request);
        try (Response response = coming.get(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            JsonNode answer = json(asked, response);
            check(asked, response.getStatus(), answer);
            for (JsonNode part : answer.path("responses")) {
                check(asked, part);
            }
            return answer;
        } catch (InterruptedException e) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Stopped while OpenSearch was asked");
        } catch (TimeoutException e) {
            coming.cancel(true);
            throw new ClusterAwayException("OpenSearch does not answer " + asked + " in time", e);
        } catch (ExecutionException e) {
            throw failed(asked, e.getCause());
        }
    }

    private static JsonNode json(String asked, Response response) throws IOException {
        try {
            return response.getBody()
                    .map(Body::bodyAsBytes)
                    .filter(bytes -> bytes.length > 0)
                    .map(JSON::readTree)
                    .orElseGet(JSON::createObjectNode);
        } catch (JacksonException e) {
            // a proxy before the cluster may answer with a page
            if (response.getStatus() < 400) {
                throw new ClusterAwayException(asked + ": the answer is not that of OpenSearch", e);
            }
            return JSON.createObjectNode();
        }
    }

    private static IOException failed(String asked, @Nullable Throwable cause) {
        // the client reads answers of 401 and 403 itself, and its exception has only a message
        return cause instanceof TransportException
                ? new ClusterErrorException(FORBIDDEN, "", asked + ": OpenSearch answers " + cause.getMessage())
                : new ClusterAwayException("OpenSearch does not answer " + asked + ": " + cause, cause);
    }

    /** Throws the error of one part of an answer, if it has one. */
    static void check(String asked, JsonNode part) throws IOException {
        if (part.has("error")) {
            check(asked, part.path("status").asInt(503), part);
        }
    }

    private static void check(String asked, int status, JsonNode answer) throws IOException {
        if (status < 400) {
            return;
        }
        JsonNode error = answer.path("error");
        // the error of a search itself is that some shard failed
        JsonNode root = error.path("root_cause").path(0);
        JsonNode cause = root.isMissingNode() ? error : root;
        String type = cause.path("type").asString("");
        String message = "%s: OpenSearch answers %d, %s %s"
                .formatted(asked, status, type, cause.path("reason").asString(error.asString("")));
        throw AWAY.contains(status)
                ? new ClusterAwayException(message)
                : new ClusterErrorException(status, type, message);
    }

    @Override
    public void close() throws IOException {
        transport.close();
    }
}
