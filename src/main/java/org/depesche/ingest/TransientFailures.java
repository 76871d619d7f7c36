package org.depesche.ingest;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Distinguishes transient failures (database, disk, a stop) from permanent ones that the article causes. */
public final class TransientFailures {

    /**
     * Classes of SQLSTATE: connection lost, rolled back in favour of another transaction, out of disk or memory, stopped by
     * an operator, input or output error (PostgreSQL, appendix A).
     */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58");

    private TransientFailures() {}

    public static boolean isTransient(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransientDataAccessException
                    || cause instanceof RecoverableDataAccessException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof CancellationException) {
                return true;
            }
            if (cause instanceof SQLException sql && isTransient(sql.getSQLState())) {
                return true;
            }
        }
        return Thread.currentThread().isInterrupted();
    }

    /**
     * The server always gives a state. An exception without state comes from the pool: the connection was lost, and the
     * failed rollback replaces the first exception.
     */
    private static boolean isTransient(@Nullable String state) {
        return state == null || state.length() == 5 && CLASSES.contains(state.substring(0, 2));
    }
}
