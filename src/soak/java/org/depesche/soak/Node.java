package org.depesche.soak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A server of the application. */
final class Node {

    private static final String BOUNDARY = "----soak";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Application application;
    private final String name;
    private final int port;
    private final Path data;
    private final @Nullable Path dropFolder;
    private @Nullable Process process;

    Node(Application application, String name, int port, Path data, @Nullable Path dropFolder) {
        this.application = application;
        this.name = name;
        this.port = port;
        this.data = data;
        this.dropFolder = dropFolder;
    }

    String name() {
        return name;
    }

    Path data() {
        return data;
    }

    /** Unless it runs. */
    synchronized void start() throws IOException {
        if (runs()) {
            return;
        }
        Map<String, String> environment = dropFolder == null
                ? Map.of()
                : Map.of("DEPESCHE_DROP_FOLDER", dropFolder.toString(), "DEPESCHE_DROP_FOLDER_DOUBTFUL", "publish");
        process = application.start(name, data, environment, "--server.port=" + port, "--depesche.queue.node=" + name);
    }

    synchronized boolean runs() {
        return process != null && process.isAlive();
    }

    /** Starts it if it has ended, and waits until it serves. */
    void await(Duration most) throws IOException {
        long end = System.nanoTime() + most.toNanos();
        while (!answers("/actuator/health")) {
            if (System.nanoTime() > end) {
                throw new IOException(name + " does not serve: see " + application.log(name));
            }
            if (!runs()) {
                start();
            }
            Pauses.millis(300);
        }
    }

    /** Whether it answers a question for a page as it should. */
    boolean answers(String path) {
        try {
            return runs() && get(path).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private java.net.http.HttpResponse<String> get(String path) throws IOException {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", authorization())
                .build());
    }

    /** The first hits of a search; null if the node says that search is away. */
    @Nullable
    String searched(String words) throws IOException {
        java.net.http.HttpResponse<String> answer = get("/search?q=" + words);
        return answer.statusCode() == 200 ? answer.body() : null;
    }

    /** The body of a page. */
    String page(String path) throws IOException {
        return get(path).body();
    }

    private java.net.http.HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    /** Uploads files in one request; whether it was answered that they are taken. */
    boolean upload(List<SoakFile> files) {
        try {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + port + "/api/v1/uploads?publish=now"))
                    .timeout(Duration.ofMinutes(3))
                    .header("Authorization", authorization())
                    .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                    .POST(BodyPublishers.ofByteArrays(Stream.concat(
                                    files.stream().flatMap(file -> part(file).stream()),
                                    Stream.of(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8)))
                            .toList()))
                    .build();
            return runs() && send(request).statusCode() == 202;
        } catch (IOException e) {
            return false;
        }
    }

    private static List<byte[]> part(SoakFile file) {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + file.name()
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return List.of(head.getBytes(StandardCharsets.UTF_8), file.bytes(), "\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static String authorization() {
        String who = Application.ADMINISTRATOR + ":" + Application.PASSWORD;
        return "Basic " + Base64.getEncoder().encodeToString(who.getBytes(StandardCharsets.UTF_8));
    }

    synchronized void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    /** As an operator stops it. */
    synchronized void stop() throws InterruptedException {
        if (process != null) {
            process.destroy();
            process.waitFor();
        }
    }

    synchronized long memory() {
        return process == null || !process.isAlive() ? 0 : Application.memory(process);
    }
}
