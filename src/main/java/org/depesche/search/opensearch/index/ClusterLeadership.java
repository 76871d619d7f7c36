package org.depesche.search.opensearch.index;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.depesche.search.follow.InterruptibleWait;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Makes one of the nodes that share an index the leader, which writes it. The leader holds a lock of the database, on a
 * connection that is not of the pool. The database ends the connection, and so the lead, of a node that is silent for ten
 * seconds: a node that was stopped that long is not sure of its lead until it has asked again.
 */
final class ClusterLeadership {

    private static final Logger log = LoggerFactory.getLogger(ClusterLeadership.class);

    private static final long PAUSE_MILLIS = 500;

    private static final String LONGEST_ANSWER_SECONDS = "4";

    /** After this silence the database ends the lead. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(10);

    /** The namespace of the advisory locks. */
    private static final int LOCKS = 0x1ead;

    private final JdbcConnectionDetails database;
    private final String index;
    private final Runnable lost;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch tried = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().name("index-leader").unstarted(this::run);
    private @Nullable Connection connection;
    private int takeOvers;
    private volatile int term;
    /** The moment before the last question that the database answered. */
    private volatile long confirmed;

    /**
     * @param index the name that the nodes have in common
     * @param lost called in another thread as soon as the lead is lost
     */
    ClusterLeadership(JdbcConnectionDetails database, String index, Runnable lost) {
        this.database = database;
        this.index = index;
        this.lost = lost;
    }

    void begin() {
        thread.start();
    }

    /** Gives up the lead. */
    void end() {
        stopped.countDown();
        InterruptibleWait.join(thread);
    }

    /** Which time this node leads, from 1; 0 while it does not. */
    int term() {
        return term;
    }

    /** Whether no other node can lead. */
    boolean isSure() {
        return isSureAfter(Duration.ZERO);
    }

    /** The same, if this node were stopped now for a time. */
    boolean isSureAfter(Duration stop) {
        return term != 0 && System.nanoTime() - confirmed + stop.toNanos() < LONGEST_SILENCE.toNanos();
    }

    /** Waits for the first attempt to lead. */
    void awaitTry() throws InterruptedException {
        tried.await();
    }

    private void run() {
        try {
            do {
                look();
                tried.countDown();
            } while (!stopped.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            close();
        }
    }

    private void look() {
        long asked = System.nanoTime();
        try {
            Connection held = connection;
            if (held == null) {
                held = connect();
                connection = held;
            }
            if (term == 0) {
                tryToLead(JdbcClient.create(new SingleConnectionDataSource(held, true)));
            } else if (held.isValid(1)) {
                confirmed = asked;
            } else {
                log.info("This node no longer writes the index, because it lost the lock of the database");
                close();
            }
        } catch (SQLException | RuntimeException e) {
            log.debug("The database does not say which node leads", e);
            close();
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.put("ApplicationName", "depesche index");
        properties.put("connectTimeout", LONGEST_ANSWER_SECONDS);
        properties.put("socketTimeout", LONGEST_ANSWER_SECONDS);
        properties.put("user", Objects.requireNonNullElse(database.getUsername(), ""));
        properties.put("password", Objects.requireNonNullElse(database.getPassword(), ""));
        return DriverManager.getConnection(database.getJdbcUrl(), properties);
    }

    private void tryToLead(JdbcClient jdbc) {
        if (isLocked(jdbc)) {
            confirmed = System.nanoTime();
            jdbc.sql("set idle_session_timeout = '%ds'".formatted(LONGEST_SILENCE.toSeconds()))
                    .update();
            takeOvers++;
            term = takeOvers;
            log.info("This node writes the index of the cluster now");
        }
    }

    private boolean isLocked(JdbcClient jdbc) {
        return jdbc.sql("select pg_try_advisory_lock(:locks, hashtext(:index))")
                .param("locks", LOCKS)
                .param("index", index)
                .query(Boolean.class)
                .single();
    }

    /** Ends the lock with its connection. */
    private void close() {
        if (term != 0) {
            term = 0;
            lost.run();
        }
        Connection held = connection;
        connection = null;
        try {
            if (held != null) {
                held.close();
            }
        } catch (SQLException e) {
            log.debug("The connection was closed already", e);
        }
    }
}
