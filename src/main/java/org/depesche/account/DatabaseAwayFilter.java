package org.depesche.account;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says that the archive cannot be reached for the moment where the database is away before any controller is asked: when
 * sessions, tokens and passwords are looked up. What says so is written without a session, which could not be read either.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 1)
class DatabaseAwayFilter extends OncePerRequestFilter {

    private static final String SECONDS_UNTIL_NEXT_TRY = "10";

    /** Where Spring Session has a session that it is still to write. */
    private static final String UNWRITTEN = SessionRepositoryFilter.SESSION_REPOSITORY_ATTR + ".CURRENT_SESSION";

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean saysSo = request.getDispatcherType() == DispatcherType.ERROR
                && Integer.valueOf(HttpStatus.SERVICE_UNAVAILABLE.value())
                        .equals(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
        try {
            chain.doFilter(saysSo ? new WithoutSession(request) : request, response);
        } catch (CannotCreateTransactionException | DataAccessResourceFailureException away) {
            if (response.isCommitted()) {
                throw away;
            }
            logger.warn("The database cannot be reached", away);
            request.removeAttribute(UNWRITTEN);
            response.reset();
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_NEXT_TRY);
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
        }
    }
}
