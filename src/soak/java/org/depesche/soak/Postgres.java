package org.depesche.soak;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A PostgreSQL server as a process of its own, of the binaries that the build brings: it can be killed, and comes back. */
final class Postgres implements AutoCloseable {

    static final String USER = "postgres";

    private final Path home;
    private final Path data;
    private final int port;
    private Process server;

    /**
     * @param home for the unpacked program
     * @param disk for the data
     */
    Postgres(Path home, Path disk, int port) throws IOException {
        this.home = home;
        this.data = disk.resolve("postgres");
        this.port = port;
        // the library unpacks the binaries and makes the data directory; from here on the server is ours
        EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(home.toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .start()
                .close();
        this.server = launch();
        await();
    }

    private Process launch() throws IOException {
        try (Stream<Path> found = Files.find(
                home, 4, (file, attributes) -> file.endsWith("bin/postgres") && attributes.isRegularFile())) {
            List<String> command = new ArrayList<>();
            if (System.getProperty("user.name").equals("root")) {
                command.addAll(List.of("unshare", "-U"));
            }
            command.addAll(List.of(
                    found.findFirst().orElseThrow().toString(), "-D", data.toString(), "-p", String.valueOf(port)));
            for (String setting : List.of(
                    "listen_addresses=127.0.0.1",
                    "unix_socket_directories=",
                    "shared_buffers=128MB",
                    "max_wal_size=512MB",
                    "log_min_messages=warning")) {
                command.addAll(List.of("-c", setting));
            }
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            home.resolve("postgres.log").toFile()))
                    .start();
        }
    }

    String url(int at, String database) {
        return "jdbc:postgresql://127.0.0.1:" + at + "/" + database + "?reWriteBatchedInserts=true";
    }

    int port() {
        return port;
    }

    JdbcClient jdbc() {
        return jdbc("postgres");
    }

    /** Straight to the server, a connection for each statement. */
    JdbcClient jdbc(String database) {
        return JdbcClient.create(new DriverManagerDataSource(url(port, database), USER, ""));
    }

    /** One connection for many statements. */
    SingleConnectionDataSource connection(String database) {
        return new SingleConnectionDataSource(url(port, database), USER, "", true);
    }

    boolean answers() {
        try {
            return jdbc().sql("select 1").query(Integer.class).single() == 1;
        } catch (DataAccessException e) {
            return false;
        }
    }

    /** The postmaster alone: its children have to notice. */
    void kill() throws InterruptedException {
        server.destroyForcibly().waitFor();
    }

    /** The same as {@code pg_ctl stop -m immediate}: no checkpoint, all at once. */
    void stopImmediately() throws IOException, InterruptedException {
        stop("-QUIT");
    }

    private void stop(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, String.valueOf(server.pid())).start().waitFor();
        server.waitFor();
    }

    /** Starts it if it does not run, as often as it takes: children of the one before may still be there. */
    void await() throws IOException {
        for (int attempt = 0; !answers(); attempt++) {
            if (attempt == 240) {
                throw new IOException("The database does not come back: see " + home.resolve("postgres.log"));
            }
            if (!server.isAlive()) {
                server = launch();
            }
            Pauses.millis(500);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            stop("-INT");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
