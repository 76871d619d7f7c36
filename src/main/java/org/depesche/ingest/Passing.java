package org.depesche.ingest;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a failure of the machine, which passes, from one of the article, which does not. */
final class Passing {

    /**
     * Classes of SQLSTATE: connection lost, rolled back for another's sake, out of disk or memory, stopped by an
     * operator, input or output error (PostgreSQL, appendix A).
     */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58");

    private Passing() {}

    static boolean is(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransientDataAccessException
                    || cause instanceof RecoverableDataAccessException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof StoppedException) {
                return true;
            }
            if (cause instanceof SQLException sql && isOfTheMachine(sql.getSQLState())) {
                return true;
            }
        }
        return Thread.currentThread().isInterrupted();
    }

    /**
     * The server always gives a state. Where there is none, it did not come to ask it: the connection was lost before,
     * and the pool says so when the transaction is to be rolled back, in place of what was said first.
     */
    private static boolean isOfTheMachine(@Nullable String state) {
        return state == null || state.length() == 5 && CLASSES.contains(state.substring(0, 2));
    }
}
