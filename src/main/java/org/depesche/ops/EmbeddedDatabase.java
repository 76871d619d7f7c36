package org.depesche.ops;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL server in the data directory, for archives without another one. Its data outlive the application, even
 * if that is killed. A second process on the same directory joins the running server.
 */
final class EmbeddedDatabase implements AutoCloseable {

    static final String USER = "postgres";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    /** The name contains the major version, because other versions cannot read these files. */
    private static final String DIRECTORY = "postgres-17";

    /** The folder of the server's unpacked programs. */
    static final String BINARIES = "postgres-binaries";

    private static final String ALLOW_BY_PASSWORD = """
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    private final Path directory;
    private final String password;
    private final int port;

    /** Null if another process runs the server. The field keeps the lock from being released. */
    private final @Nullable FileChannel lock;

    private final @Nullable EmbeddedPostgres server;

    private EmbeddedDatabase(
            Path directory, String password, int port, @Nullable FileChannel lock, @Nullable EmbeddedPostgres server) {
        this.directory = directory;
        this.password = password;
        this.port = port;
        this.lock = lock;
        this.server = server;
    }

    /**
     * Starts the server in a data directory, or joins the one that another process has started there.
     *
     * @throws IllegalStateException if it cannot be started
     */
    static EmbeddedDatabase in(Path data) {
        try {
            Path home = PrivateFolder.at(data, BINARIES);
            Path directory = home.resolve(DIRECTORY);
            String password = password(home.resolve("postgres.password"));
            FileChannel lock = FileChannel.open(
                    home.resolve("postgres.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!taken(lock)) {
                lock.close();
                int port = Postmaster.of(directory)
                        .orElseThrow(() -> new IllegalStateException("Another process is just starting the database in "
                                + home + ". Try again in a moment."))
                        .port();
                return new EmbeddedDatabase(directory, password, port, null, null);
            }
            Postmaster.of(directory).ifPresent(Postmaster::stop);
            EmbeddedPostgres server = start(home, directory, password);
            return new EmbeddedDatabase(directory, password, server.getPort(), lock, server);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(
                    "The embedded PostgreSQL could not be started in " + data.toAbsolutePath()
                            + ". Name a PostgreSQL of your own by DEPESCHE_DATABASE_URL, DEPESCHE_DATABASE_USER and"
                            + " DEPESCHE_DATABASE_PASSWORD, or use docker-compose.yml.",
                    e);
        }
    }

    private static boolean taken(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // held by another application in this JVM
        }
    }

    private static EmbeddedPostgres start(Path home, Path directory, String password) throws IOException, SQLException {
        Path binaries = home.resolve(BINARIES);
        discardIfOpen(binaries);
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                // the library's defaults are for tests: they delete the data and sync nothing
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(binaries.toFile())
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("unix_socket_directories", "''")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "4GB")
                .setConnectConfig("password", password)
                .start();
        // the library makes the folder readable by everybody
        PrivateFolder.at(binaries, null);
        requirePassword(server, directory, password);
        return server;
    }

    /** Deletes programs that other users could have replaced. */
    private static void discardIfOpen(Path binaries) throws IOException {
        if (Files.exists(binaries) && PrivateFolder.isSupported(binaries) && PrivateFolder.isOpen(binaries)) {
            log.warn("Other users of this machine could have changed {}: it is unpacked again", binaries);
            FileSystemUtils.deleteRecursively(binaries);
        }
    }

    /** Makes the server ask for the password, because a new one trusts all users of this machine. */
    private static void requirePassword(EmbeddedPostgres server, Path directory, String password)
            throws IOException, SQLException {
        Path access = directory.resolve("pg_hba.conf");
        if (Files.readString(access).equals(ALLOW_BY_PASSWORD)) {
            return;
        }
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter role " + USER + " password '" + password + "'");
            Files.writeString(access, ALLOW_BY_PASSWORD);
            statement.execute("select pg_reload_conf()");
        }
    }

    private static String password(Path file) throws IOException {
        if (Files.exists(file) && Files.size(file) > 0) {
            return Files.readString(file).strip();
        }
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        Files.deleteIfExists(file);
        if (PrivateFolder.isSupported(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, password);
        return password;
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?reWriteBatchedInserts=true";
    }

    String password() {
        return password;
    }

    /** Whether this process runs the server. */
    boolean isOurs() {
        return server != null;
    }

    @Override
    public void close() {
        if (server == null || lock == null) {
            return;
        }
        try (lock) {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL in " + directory + " could not be stopped", e);
        }
    }

    /** A running server, read from {@code postmaster.pid}: process in the first line, port in the fourth. */
    private record Postmaster(ProcessHandle process, int port) {

        static Optional<Postmaster> of(Path directory) throws IOException {
            Path file = directory.resolve("postmaster.pid");
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file);
            if (lines.size() < 4) {
                return Optional.empty();
            }
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                    .filter(process ->
                            process.info().command().orElse("postgres").endsWith("postgres"))
                    .map(process -> new Postmaster(
                            process, Integer.parseInt(lines.get(3).strip())));
        }

        /** Stops a server that outlived its application. */
        void stop() {
            log.info("Stopping the database that a killed application left behind (process {})", process.pid());
            process.destroy();
            try {
                process.onExit().get(30, TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException e) {
                throw new IllegalStateException("The database process " + process.pid() + " does not stop", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
