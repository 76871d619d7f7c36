package org.depesche.account;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 503 if the database is away while Spring Security looks up sessions, tokens and passwords, before any
 * controller runs. The error page is written without a session, because that could not be read either.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 1)
class DatabaseUnavailableFilter extends OncePerRequestFilter {

    private static final String SECONDS_UNTIL_NEXT_TRY = "10";

    /** The attribute in which Spring Session keeps a session that is not written yet. */
    private static final String UNWRITTEN = SessionRepositoryFilter.SESSION_REPOSITORY_ATTR + ".CURRENT_SESSION";

    private final ErrorAttributes errors = new DefaultErrorAttributes();

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(isForErrorPage(request) ? new SessionlessRequest(request) : request, response);
        } catch (ServletException | RuntimeException away) {
            if (response.isCommitted() || !isAbsence(away)) {
                throw away;
            }
            logger.warn("The database cannot be reached; check that it runs and accepts connections", away);
            request.removeAttribute(UNWRITTEN);
            response.reset();
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_NEXT_TRY);
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
        }
    }

    /** Whether a request is for the error page of an absent database. The absence of search has a page of its own. */
    private boolean isForErrorPage(HttpServletRequest request) {
        Throwable failure = errors.getError(new ServletWebRequest(request));
        return request.getDispatcherType() == DispatcherType.ERROR
                && Integer.valueOf(HttpStatus.SERVICE_UNAVAILABLE.value())
                        .equals(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                && (failure == null || isAbsence(failure));
    }

    /** Searches all causes, since a page may fail to query, to commit, or to write the session. */
    private static boolean isAbsence(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotCreateTransactionException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof SQLException reason && isLost(reason)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Class 08 means no connection, except 08P01, a protocol error; 57P means that the server stops. The pool sets no
     * state.
     */
    private static boolean isLost(SQLException reason) {
        String state = reason.getSQLState();
        return state == null
                ? String.valueOf(reason.getMessage()).equals("Connection is closed")
                : state.startsWith("08") && !state.equals("08P01") || state.startsWith("57P");
    }
}
