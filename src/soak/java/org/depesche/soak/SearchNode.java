package org.depesche.soak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An OpenSearch node as a process. It can be killed and comes back with its data. OpenSearch refuses to run as root. */
final class SearchNode {

    /** The id of the user {@code nobody} on Linux. */
    private static final String NOBODY = "65534";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Path home;
    private final Path folder;
    private final String name;
    private final int port;
    private final List<String> options;
    private @Nullable Process process;

    /**
     * @param home the unpacked distribution
     * @param folder for data and logs
     * @param options of the cluster, the same for all its nodes
     */
    SearchNode(Path home, Path folder, String name, int port, List<String> options) {
        this.home = home;
        this.folder = folder;
        this.name = name;
        this.port = port;
        this.options = options;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    String name() {
        return name;
    }

    /** Unless it runs. */
    synchronized void start() throws IOException, InterruptedException {
        if (process != null && process.isAlive()) {
            return;
        }
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        boolean root = System.getProperty("user.name").equals("root");
        List<String> command = new ArrayList<>();
        if (root) {
            new ProcessBuilder("chown", "-R", NOBODY + ":" + NOBODY, folder.toString(), home.toString())
                    .start()
                    .waitFor();
            command.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms512m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-javaagent:agent/opensearch-agent.jar",
                "-Djava.io.tmpdir=" + temporary,
                "-Dopensearch.path.home=" + home,
                "-Dopensearch.path.conf=" + folder.resolve("config"),
                "-cp",
                home + "/lib/*",
                "org.opensearch.bootstrap.OpenSearch",
                "-Enode.name=" + name,
                "-Ehttp.port=" + port,
                "-Etransport.port=" + (port + 10),
                "-Epath.data=" + folder.resolve("data"),
                "-Epath.logs=" + folder.resolve("logs")));
        options.forEach(option -> command.add("-E" + option));
        process = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolveSibling(name + ".log").toFile()))
                .start();
    }

    synchronized void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    boolean answers() {
        return answers("/_cluster/health");
    }

    /** Whether all copies of all shards are there, or soon. */
    boolean isWhole() {
        return answers("/_cluster/health?wait_for_status=green&timeout=3s");
    }

    private boolean answers(String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(url().resolve(path))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    boolean delete(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(url().resolve(path)).DELETE().build();
        return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    }

    synchronized long memory() {
        return process == null || !process.isAlive() ? 0 : Application.memory(process);
    }
}
