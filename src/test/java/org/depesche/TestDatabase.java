package org.depesche;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.PropertySource;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * Where the tests' PostgreSQL comes from, one per JVM: a container where Docker runs and can pull, else the embedded
 * server. {@code -Ddepesche.test.database=auto|docker|embedded} chooses. It hands itself to every Spring context of the
 * tests, so that no test needs to ask for it; it starts when the first of them wants a connection.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /**
     * Names a database of its own for a test whose results depend on all articles of an archive, such as the worth of
     * words, or that runs beside others. Other tests share one.
     */
    private static final String OWN = "depesche.test.archive";

    private static final Set<String> made = ConcurrentHashMap.newKeySet();

    private static final Supplier<Server> server = once(TestDatabase::start);
    private static final Supplier<Path> data = once(TestDatabase::temporaryDirectory);

    /** @param url for JDBC */
    public record Server(String url, String user, String password) {}

    /** For tests that need a connection and no application. */
    public static Server server() {
        return server.get();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map<String, Supplier<Object>> properties = Map.of(
                "depesche.database.url", () -> url(context.getEnvironment().getProperty(OWN)),
                "depesche.database.user", () -> server.get().user(),
                "depesche.database.password", () -> server.get().password(),
                "depesche.data",
                        () -> data.get()
                                .resolve(String.valueOf(System.identityHashCode(context)))
                                .toString());
        context.getEnvironment().getPropertySources().addFirst(new PropertySource<>("test database", properties) {
            @Override
            public Object getProperty(String name) {
                Supplier<Object> value = properties.get(name);
                return value == null ? null : value.get();
            }
        });
    }

    private static String url(@Nullable String own) {
        Server shared = server.get();
        if (own == null) {
            return shared.url();
        }
        if (made.add(own)) {
            try (Connection open = DriverManager.getConnection(shared.url(), shared.user(), shared.password());
                    Statement statement = open.createStatement()) {
                statement.execute("create database " + own);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return shared.url().replaceFirst("(?<=:\\d{1,5}/)\\w+", own);
    }

    private static Server start() {
        String wanted = System.getProperty("depesche.test.database", "auto");
        if (wanted.equals("docker") || wanted.equals("auto") && dockerRuns()) {
            try {
                return container();
            } catch (RuntimeException e) {
                // Docker may answer and still not be able to pull
                if (wanted.equals("docker")) {
                    throw e;
                }
            }
        }
        return embedded();
    }

    static boolean dockerRuns() {
        try {
            return DockerClientFactory.instance().isDockerAvailable();
        } catch (RuntimeException e) {
            return false;
        }
    }

    @SuppressWarnings("resource") // lives as long as the JVM
    private static Server container() {
        PostgreSQLContainer container = new PostgreSQLContainer("postgres:17-alpine");
        container.start();
        return new Server(container.getJdbcUrl(), container.getUsername(), container.getPassword());
    }

    @SuppressWarnings("resource") // lives as long as the JVM
    private static Server embedded() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setRegisterShutdownHook(false)
                    .setServerConfig("max_connections", "300")
                    .start();
            // after the contexts, which would else wait for their database to come back
            SpringApplication.getShutdownHandlers().add(() -> close(postgres));
            return new Server(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("depesche-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> Supplier<T> once(Supplier<T> supplier) {
        return new Supplier<>() {
            private T value;

            @Override
            public synchronized T get() {
                if (value == null) {
                    value = supplier.get();
                }
                return value;
            }
        };
    }
}
