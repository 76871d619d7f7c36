package org.depesche.ops;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks twice a second whether the database answers, and reports to the {@link DatabaseGuard}. It has a connection of
 * its own with short timeouts, because a stopped or unreachable server accepts queries and never answers. It reports no
 * absence before the first answer: a start on a busy machine would fail, and the start itself says that nothing answers.
 */
final class DatabaseWatch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DatabaseWatch.class);

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int ANSWER_SECONDS = 2;
    private static final int CONNECT_SECONDS = 1;

    private final DatabaseGuard guard;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean answered;
    private @Nullable Connection line;

    DatabaseWatch(DatabaseGuard guard) {
        this.guard = guard;
        Thread.ofPlatform().daemon().name("database-watch").start(this::watch);
    }

    private void watch() {
        long since = System.nanoTime();
        try {
            while (!stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                long asked = System.nanoTime();
                if (answers()) {
                    guard.answers();
                    since = System.nanoTime();
                    answered = true;
                } else if (answered) {
                    guard.isAwayFor(Duration.ofNanos(asked - since));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            hangUp();
        }
    }

    /** Whether the database has answered since the start; only then can it be away. */
    boolean hasAnswered() {
        return answered;
    }

    /** Tries the open connection, then a new one, since the open one may be broken. */
    private boolean answers() {
        return line != null && isAlive(line) || connects();
    }

    private boolean isAlive(Connection connection) {
        try {
            if (connection.isValid(ANSWER_SECONDS)) {
                return true;
            }
        } catch (SQLException e) {
            log.debug("The line to the database is broken", e);
        }
        hangUp();
        return false;
    }

    private boolean connects() {
        HikariDataSource pool = guard.pool();
        Properties settings = new Properties();
        settings.setProperty("connectTimeout", String.valueOf(CONNECT_SECONDS));
        settings.setProperty("loginTimeout", String.valueOf(CONNECT_SECONDS));
        settings.setProperty("socketTimeout", String.valueOf(ANSWER_SECONDS));
        if (pool.getUsername() != null) {
            settings.setProperty("user", pool.getUsername());
        }
        if (pool.getPassword() != null) {
            settings.setProperty("password", pool.getPassword());
        }
        try {
            line = DriverManager.getConnection(pool.getJdbcUrl(), settings);
            return true;
        } catch (SQLException e) {
            log.debug("The database cannot be reached", e);
            // a server that refuses for another reason is there: too many connections, a changed password
            String state = e.getSQLState();
            return state != null && !state.startsWith("08") && !state.startsWith("57P");
        }
    }

    private void hangUp() {
        try (Connection broken = line) {
            line = null;
        } catch (SQLException e) {
            log.debug("The line to the database was not closed in order", e);
        }
    }

    @Override
    public void close() {
        stopped.countDown();
    }
}
