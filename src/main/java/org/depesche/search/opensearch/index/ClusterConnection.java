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
import java.util.function.Function;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends requests to the nodes of the cluster in turn. A request that only reads is repeated once if the cluster does not
 * answer it, since another node may. Each request has a time limit, however many nodes are asked: readers know within five
 * seconds, and only a {@linkplain #patient() patient} connection waits longer. All methods throw {@link
 * ClusterAwayException} if a later request may succeed, else {@link ClusterErrorException}.
 */
@Component
@OnOpenSearch
public class ClusterConnection implements Closeable {

    /** Reads and writes the JSON of all requests. */
    public static final JsonMapper JSON = JsonMapper.shared();

    /** The time beyond that of a search after which a node that is silent is left aside and another is asked. */
    private static final Duration SILENT = Duration.ofSeconds(1);

    /** The time beyond that of a search for all nodes together. */
    private static final Duration BEYOND = Duration.ofSeconds(3);

    /** The time limit of writes and of changes to indexes. */
    private static final Duration WRITING = Duration.ofSeconds(60);

    private static final long PAUSE_MILLIS = 200;

    /** The ends of the paths of requests with a body that only read. */
    private static final Set<String> READS = Set.of("_search", "_msearch", "_count", "_mget", "point_in_time");

    private final OpenSearchTransport transport;
    private final OpenSearchGenericClient reading;
    private final OpenSearchGenericClient writing;
    private final Duration silent;
    private final Duration longestReading;
    private final boolean severalNodes;
    /** Null: this is it. */
    private final @Nullable ClusterConnection patient;

    @Autowired
    public ClusterConnection(ClusterSettings settings, SearchSettings search) {
        transport = ClusterTransport.open(settings);
        OpenSearchGenericClient client = new OpenSearchGenericClient(transport);
        silent = search.longest().plus(SILENT);
        reading = client.withTransportOptions(ClusterTransport.within(silent));
        longestReading = search.longest().plus(BEYOND);
        severalNodes = settings.urls().size() > 1;
        writing = client.withTransportOptions(ClusterTransport.within(WRITING));
        patient = new ClusterConnection(this, client, settings.patience());
    }

    private ClusterConnection(ClusterConnection hurried, OpenSearchGenericClient client, Duration patience) {
        transport = hurried.transport;
        silent = hurried.silent;
        reading = client.withTransportOptions(ClusterTransport.within(patience));
        longestReading = patience;
        severalNodes = hurried.severalNodes;
        writing = hurried.writing;
        patient = null;
    }

    /**
     * The same connection for reads that no reader waits for: they may take {@link ClusterSettings#patience()}. If one takes
     * longer than a search, another node is asked, too, since the first may be lost; an only node would do its work twice.
     */
    public ClusterConnection patient() {
        return patient == null ? this : patient;
    }

    /** The time in which a read is answered or fails. */
    public Duration longestReading() {
        return longestReading;
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

    private JsonNode answer(OpenSearchGenericClient client, Request request, long end) throws IOException {
        String asked = request.getMethod() + " " + request.getEndpoint();
        CompletableFuture<Response> coming = client.executeAsync(request);
        try (Response response = client.equals(reading) && patient == null && severalNodes
                ? either(coming, request, end)
                : coming.get(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            return ClusterAnswers.read(asked, response);
        } catch (InterruptedException e) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Stopped while OpenSearch was asked");
        } catch (TimeoutException e) {
            coming.cancel(true);
            throw new ClusterAwayException("OpenSearch does not answer " + asked + " in time", e);
        } catch (ExecutionException e) {
            throw ClusterAnswers.failed(asked, e.getCause());
        }
    }

    /** The answer that comes first: another node is asked, too, if a node is silent for longer than a search takes. */
    private Response either(CompletableFuture<Response> coming, Request request, long end)
            throws InterruptedException, TimeoutException, ExecutionException {
        long left = end - System.nanoTime();
        try {
            return coming.get(Math.min(silent.toNanos(), left), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            CompletableFuture<Response> other = reading.executeAsync(request);
            return coming.applyToEither(other, Function.identity()).get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
    }

    @Override
    public void close() throws IOException {
        transport.close();
    }
}
