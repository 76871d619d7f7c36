package org.depesche.ops;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Keeps the log short while the database is away, when every recurring query fails with a stack trace: one line when
 * the database goes away and one when it is back. The level debug shows the traces.
 */
@Component
class DatabaseOutageLog extends TurboFilter implements InitializingBean, DisposableBean {

    private static final org.slf4j.Logger log = LoggerFactory.getLogger(DatabaseOutageLog.class);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final DataSource database;
    private final AtomicBoolean away = new AtomicBoolean();
    private final CountDownLatch stopped = new CountDownLatch(1);

    DatabaseOutageLog(DataSource database) {
        this.database = database;
    }

    @Override
    public void afterPropertiesSet() {
        start();
        ((LoggerContext) LoggerFactory.getILoggerFactory()).addTurboFilter(this);
    }

    @Override
    public void destroy() {
        stopped.countDown();
        ((LoggerContext) LoggerFactory.getILoggerFactory()).getTurboFilterList().remove(this);
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] parameters,
            @Nullable Throwable thrown) {
        Throwable failure = thrown;
        if (failure == null
                && parameters != null
                && parameters.length > 0
                && parameters[parameters.length - 1] instanceof Throwable last) {
            failure = last;
        }
        if (failure == null || !level.isGreaterOrEqual(Level.WARN)) {
            return FilterReply.NEUTRAL;
        }
        SQLException reason = noConnection(failure);
        if (reason == null) {
            return FilterReply.NEUTRAL;
        }
        if (away.compareAndSet(false, true)) {
            log.warn(
                    "The database does not answer; check that it runs. Background work is retried: {}",
                    reason.getMessage());
            Thread.ofVirtual().name("database-absence").start(this::await);
        }
        log.debug("{} without the database", logger.getName(), failure);
        return FilterReply.DENY;
    }

    /** The cause that means a lost connection; null if there is none. */
    private static @Nullable SQLException noConnection(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException reason
                    && (reason instanceof SQLTransientConnectionException || isAway(reason.getSQLState()))) {
                return reason;
            }
        }
        return null;
    }

    /**
     * Class 08 means no connection, except 08P01, a protocol error; 57P01 to 57P03 mean that the server stops or
     * starts.
     */
    private static boolean isAway(@Nullable String state) {
        return state != null && (state.startsWith("08") && !state.equals("08P01") || state.matches("57P0[123]"));
    }

    private void await() {
        long since = System.nanoTime();
        try {
            while (!stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                if (isThere()) {
                    away.set(false);
                    Duration absence = Duration.ofNanos(System.nanoTime() - since);
                    log.info("The database answers again after {} seconds", absence.toSeconds());
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isThere() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }
}
