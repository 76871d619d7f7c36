package org.depesche;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * OpenSearch as a process beside the tests, from the distribution under {@code target}. OpenSearch refuses to run as
 * root, so root starts it as the user {@code nobody}. This user may lack access to the folder of the project, so it
 * runs a copy.
 */
final class OpenSearchProcess {

    private static final Path DISTRIBUTION = Path.of("target/opensearch/opensearch-" + TestOpenSearch.VERSION);
    private static final Path OUTPUT =
            Path.of("target", "opensearch-" + ProcessHandle.current().pid() + ".log");

    /** The id of the user {@code nobody} on Linux. */
    private static final String NOBODY = "65534";

    /**
     * Ends the server and deletes its folder when standard input ends. It ends with the JVM of the tests: in every
     * case, and after the shutdown hooks.
     */
    private static final String WITH_THE_TESTS = """
            exec 3<&0
            { read -r end <&3; kill -KILL $$; rm -rf "$0"; } &
            exec "$@" </dev/null 3<&-
            """;

    private OpenSearchProcess() {}

    static URI start() throws IOException {
        if (!Files.isDirectory(DISTRIBUTION)) {
            throw new IOException(DISTRIBUTION + " is missing: mvn process-test-classes unpacks it");
        }
        boolean root = System.getProperty("user.name").equals("root");
        Path folder = Files.createTempDirectory("depesche-opensearch").toRealPath();
        Path home = DISTRIBUTION.toAbsolutePath();
        if (root) {
            home = folder.resolve("home");
            FileSystemUtils.copyRecursively(DISTRIBUTION, home);
        }
        FileSystemUtils.copyRecursively(Path.of("src/test/resources/opensearch"), folder.resolve("config"));
        List<String> command = new ArrayList<>();
        if (root) {
            run("chown", "-R", NOBODY + ":" + NOBODY, folder.toString());
            command.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        int port = freePort();
        command.addAll(List.of("sh", "-c", WITH_THE_TESTS, folder.toString()));
        command.addAll(server(home, folder, port));
        Process process = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(OUTPUT.toFile())
                .start();
        URI url = URI.create("http://127.0.0.1:" + port);
        waitFor(process, url);
        return url;
    }

    /**
     * The command that {@code bin/opensearch} runs in the end. The script would start Java four times before, to find
     * the options.
     */
    private static List<String> server(Path home, Path folder, int port) throws IOException {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms512m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-javaagent:agent/opensearch-agent.jar",
                "-Djava.io.tmpdir=" + folder,
                "-Dopensearch.path.home=" + home,
                "-Dopensearch.path.conf=" + folder.resolve("config"),
                "-cp",
                home + "/lib/*",
                "org.opensearch.bootstrap.OpenSearch",
                "-Ehttp.port=" + port,
                "-Etransport.port=" + freePort(),
                "-Epath.data=" + folder.resolve("data"),
                "-Epath.logs=" + folder.resolve("logs"));
    }

    private static void run(String... command) throws IOException {
        try {
            if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
                throw new IOException(String.join(" ", command) + " failed");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void waitFor(Process process, URI url) {
        HttpRequest request = HttpRequest.newBuilder(url).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            Eventually.await()
                    .failFast("OpenSearch ended, see " + OUTPUT, () -> !process.isAlive())
                    .until(() -> answers(client, request));
        }
    }

    private static boolean answers(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
