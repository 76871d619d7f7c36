package org.depesche.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.depesche.Eventually.await;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.tomcat.util.threads.TaskThread;
import org.depesche.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Between the application and its database is a line that takes every byte, and lets none through. */
@Tag("slow")
class DatabaseGuardTests {

    private Line line;
    private HikariDataSource pool;
    private DatabaseGuard guard;
    private DatabaseWatch watch;

    @BeforeEach
    void connect() throws IOException {
        TestDatabase.Server database = TestDatabase.server();
        URI url = URI.create(database.url().substring("jdbc:".length()));
        line = new Line(url.getHost(), url.getPort());
        pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:postgresql://127.0.0.1:" + line.port() + url.getPath());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(3);
        pool.setConnectionTimeout(4000);
        pool.setValidationTimeout(1000);
        guard = new DatabaseGuard(pool);
        watch = new DatabaseWatch(guard);
        await().until(watch::hasAnswered);
    }

    @AfterEach
    void close() throws IOException {
        watch.close();
        line.close();
        pool.close();
    }

    private String ask(String question) throws SQLException {
        try (Connection connection = guard.getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    /** By a thread of the server, as a page does. */
    private CompletableFuture<String> askForAPage(String question) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        new TaskThread(
                        null,
                        () -> {
                            try {
                                answer.complete(ask(question));
                            } catch (SQLException e) {
                                answer.completeExceptionally(e);
                            }
                        },
                        "page")
                .start();
        return answer;
    }

    private void awaitAbsence() {
        await().untilAsserted(() -> assertThatThrownBy(() -> ask("select 1"))
                .isInstanceOf(SQLTransientConnectionException.class)
                .hasMessage("The database does not answer"));
    }

    @Test
    void aPageThatWaitsForADatabaseThatIsSilentIsLetGo() throws Exception {
        ask("select 1");
        line.silent = true;

        CompletableFuture<String> answer = askForAPage("select 2");

        assertThatThrownBy(() -> answer.get()).isInstanceOf(ExecutionException.class);
        awaitAbsence();
    }

    @Test
    void aDatabaseThatHasNotAnsweredYetIsWaitedForAsOftenAsAsked() {
        line.silent = true;
        watch.close();
        pool.setInitializationFailTimeout(-1);
        DatabaseGuard early = new DatabaseGuard(pool);
        watch = new DatabaseWatch(early);

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(early::getConnection).hasMessageContaining("Connection is not available");
        }
    }

    @Test
    void whoAsksWhileItIsAwayDoesNotWait() throws Exception {
        ask("select 1");
        line.silent = true;
        awaitAbsence();

        for (int i = 0; i < 100; i++) {
            assertThatThrownBy(() -> ask("select 1")).hasMessage("The database does not answer");
        }
    }

    @Test
    void whenItIsBackEverybodyIsAnswered() throws Exception {
        ask("select 1");
        line.silent = true;
        awaitAbsence();
        line.silent = false;

        await().ignoreExceptions().until(() -> ask("select 'there'").equals("there"));
    }

    @Test
    void aLongAnswerOfADatabaseThatIsThereIsWaitedFor() throws Exception {
        assertThat(askForAPage("select 'there' from pg_sleep(5)").get()).isEqualTo("there");
    }

    /** Passes bytes on, unless it is silent. */
    private static final class Line implements AutoCloseable {

        private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private volatile boolean silent;

        Line(String host, int port) throws IOException {
            Thread.ofVirtual().start(() -> {
                while (!door.isClosed()) {
                    try {
                        Socket client = door.accept();
                        Socket server = new Socket(host, port);
                        Thread.ofVirtual().start(() -> pass(client, server));
                        Thread.ofVirtual().start(() -> pass(server, client));
                    } catch (IOException e) {
                        // closed
                    }
                }
            });
        }

        int port() {
            return door.getLocalPort();
        }

        private void pass(Socket from, Socket to) {
            byte[] buffer = new byte[8192];
            try (from;
                    to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    int bytes = read;
                    await().forever().until(() -> !silent || door.isClosed());
                    out.write(buffer, 0, bytes);
                }
            } catch (IOException e) {
                // one of the two is gone
            }
        }

        @Override
        public void close() throws IOException {
            door.close();
        }
    }
}
