package org.depesche.ops;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.tomcat.util.threads.TaskThread;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Hands out the pool's connections while the database answers. While it does not, every request for a connection fails
 * at once, and the connections of waiting pages are aborted.
 */
final class DatabaseGuard extends DelegatingDataSource {

    /** The absence of the database after which background work fails, to begin again. */
    private static final Duration PATIENCE_OF_WORK = Duration.ofSeconds(10);

    /** The connections in use, and whether a request of a reader waits for them. */
    private final Map<Connection, Boolean> inUse = new ConcurrentHashMap<>();

    private volatile boolean away;

    DatabaseGuard(HikariDataSource pool) {
        super(pool);
    }

    HikariDataSource pool() {
        return (HikariDataSource) obtainTargetDataSource();
    }

    @Override
    public Connection getConnection() throws SQLException {
        refuseIfAway();
        Connection connection = super.getConnection();
        if (away) {
            connection.close();
            refuseIfAway();
        }
        inUse.put(connection, Thread.currentThread() instanceof TaskThread);
        return connection;
    }

    private void refuseIfAway() throws SQLException {
        if (away) {
            throw new SQLTransientConnectionException("The database does not answer", "08006");
        }
    }

    void answers() {
        away = false;
        forgetReturned();
    }

    /** Aborts connections that wait for an answer. */
    void isAwayFor(Duration time) {
        away = true;
        forgetReturned();
        inUse.forEach((connection, ofPage) -> {
            if (ofPage || time.compareTo(PATIENCE_OF_WORK) > 0) {
                abort(connection);
            }
        });
    }

    private void forgetReturned() {
        inUse.keySet().removeIf(connection -> {
            try {
                return connection.isClosed();
            } catch (SQLException e) {
                return true;
            }
        });
    }

    private static void abort(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            // it is closed already
        }
    }
}
