package org.depesche.subscription.folder;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * Answers on this machine as an object store does: with one bucket, {@code eingang}, to the access key {@code desk}. Lists come
 * in pages of two keys.
 */
public final class StoreStandIn implements AutoCloseable {

    /** The only host that it has. */
    public static final String HERE = "127.0.0.1";

    private static final int PAGE = 2;
    private static final Pattern SIGNED =
            Pattern.compile("AWS4-HMAC-SHA256 Credential=desk/\\d{8}/eu-central-1/s3/aws4_request, "
                    + "SignedHeaders=[a-z0-9;-]+, Signature=[0-9a-f]{64}");

    private final Map<String, Stored> objects = Collections.synchronizedMap(new TreeMap<>());
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final HttpServer server;
    private volatile @Nullable Answer toLists;
    private volatile @Nullable Function<Stored, Answer> toFiles;

    /** @param size as lists state it */
    private record Stored(byte[] content, long size, Instant changed) {

        private String etag() {
            return '"' + DigestUtils.md5Hex(content) + '"';
        }
    }

    private record Answer(int status, byte[] body) {

        private boolean isPacked() {
            return body.length > 2 && body[0] == 0x1F && body[1] == (byte) 0x8B;
        }

        private static Answer of(int status, String body) {
            return new Answer(status, body.getBytes(StandardCharsets.UTF_8));
        }

        private static Answer refusal(int status, String code) {
            return of(status, "<Error><Code>" + code + "</Code><Message>Nein.</Message></Error>");
        }
    }

    public StoreStandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(HERE), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    public URI endpoint() {
        return URI.create("http://" + HERE + ":" + server.getAddress().getPort());
    }

    public void put(String key, String text, Instant changed) {
        put(key, text.getBytes(StandardCharsets.UTF_8), changed);
    }

    void put(String key, byte[] content, Instant changed) {
        objects.put(key, new Stored(content, content.length, changed));
    }

    /** Has lists state another size than the object has. */
    void resize(String key, long size) {
        objects.computeIfPresent(key, (same, one) -> new Stored(one.content, size, one.changed));
    }

    /** Answers every list with an error. */
    void refuseLists(int status, String code) {
        toLists = Answer.refusal(status, code);
    }

    /** Answers every list so. */
    void answerLists(String body) {
        toLists = Answer.of(200, body);
    }

    /** Refuses the files that have this text. */
    void refuseFile(String text, int status, String code) {
        toFiles = file -> new String(file.content, StandardCharsets.UTF_8).equals(text)
                ? Answer.refusal(status, code)
                : new Answer(200, file.content);
    }

    /** The paths that were asked for. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    private void answer(HttpExchange exchange) throws IOException {
        URI address = exchange.getRequestURI();
        asked.add(address.getPath());
        String signature = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        Answer answer = !SIGNED.matcher(signature).matches()
                ? Answer.refusal(403, "SignatureDoesNotMatch")
                : answer(address, exchange.getRequestHeaders().getFirst("If-Match"));
        exchange.getResponseHeaders().set("Content-Type", "application/xml");
        if (answer.isPacked()) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        }
        exchange.sendResponseHeaders(answer.status, answer.body.length == 0 ? -1 : answer.body.length);
        try (exchange) {
            if (answer.body.length > 0) {
                exchange.getResponseBody().write(answer.body);
            }
        }
    }

    private Answer answer(URI address, @Nullable String version) {
        String path = address.getPath();
        if (!path.equals("/eingang") && !path.startsWith("/eingang/")) {
            return Answer.refusal(404, "NoSuchBucket");
        }
        String key = path.replaceFirst("^/eingang/?", "");
        if (key.isEmpty()) {
            return Objects.requireNonNullElseGet(toLists, () -> list(address.getRawQuery()));
        }
        Stored file = objects.get(key);
        if (file == null) {
            return Answer.refusal(404, "NoSuchKey");
        }
        if (version != null && !version.equals(file.etag())) {
            return Answer.refusal(412, "PreconditionFailed");
        }
        return toFiles == null ? new Answer(200, file.content) : toFiles.apply(file);
    }

    private Answer list(String query) {
        Map<String, String> asked = Stream.of(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        String from = URLDecoder.decode(asked.getOrDefault("continuation-token", ""), StandardCharsets.UTF_8);
        List<String> keys = objects.keySet().stream()
                .filter(key -> key.startsWith(asked.getOrDefault("prefix", "")) && key.compareTo(from) > 0)
                .toList();
        List<String> page = keys.subList(0, Math.min(PAGE, keys.size()));
        boolean more = page.size() < keys.size();
        return Answer.of(
                200,
                "<ListBucketResult xmlns='http://s3.amazonaws.com/doc/2006-03-01/'><Name>eingang</Name><EncodingType>url"
                        + "</EncodingType><IsTruncated>" + more + "</IsTruncated>"
                        + (more ? "<NextContinuationToken>" + encoded(page.getLast()) + "</NextContinuationToken>" : "")
                        + page.stream().map(this::entry).collect(Collectors.joining())
                        + "</ListBucketResult>");
    }

    private static String encoded(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8);
    }

    private String entry(String key) {
        Stored file = objects.get(key);
        return "<Contents><Key>" + encoded(key) + "</Key><LastModified>"
                + file.changed
                + "</LastModified><ETag>" + file.etag().replace("\"", "&quot;") + "</ETag><Size>" + file.size
                + "</Size></Contents>";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
