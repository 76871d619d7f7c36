package org.depesche.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.session.MapSession;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** A session, a token or a password cannot be looked up, for the database is away. */
class DatabaseUnavailableFilterTests {

    private final DatabaseUnavailableFilter filter = new DatabaseUnavailableFilter();
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/sign-in");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    static Stream<RuntimeException> away() {
        return Stream.of(
                new CannotCreateTransactionException("no transaction"),
                new DataAccessResourceFailureException("no connection"),
                new JpaSystemException(new RuntimeException(
                        "Unable to rollback against JDBC Connection", new SQLException("Connection is closed"))),
                new TransactionSystemException("no end", new SQLException("An I/O error occurred", "08006")));
    }

    @ParameterizedTest
    @MethodSource
    void away(RuntimeException away) throws Exception {
        filter.doFilter(request, response, (any, other) -> {
            throw away;
        });

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("10");
    }

    @Test
    void aSessionThatCouldNotBeWrittenIsGivenUp() throws Exception {
        MapSession session = new MapSession();
        SessionRepository<MapSession> away = mock();
        when(away.createSession()).thenReturn(session);
        doThrow(new CannotCreateTransactionException("no transaction"))
                .when(away)
                .save(session);
        FilterChain signingIn = (asked, any) -> ((HttpServletRequest) asked).getSession();

        filter.doFilter(
                request, response, (asked, any) -> new SessionRepositoryFilter<>(away).doFilter(asked, any, signingIn));
        request.setDispatcherType(DispatcherType.ERROR);
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 503);
        MockHttpServletResponse page = new MockHttpServletResponse();
        filter.doFilter(
                request,
                page,
                (asked, any) -> new SessionRepositoryFilter<>(away).doFilter(asked, any, (one, other) -> {}));

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(page.getStatus()).isEqualTo(200);
    }

    @Test
    void whatFailsForAnotherReasonIsNotHidden() {
        FilterChain failing = (any, other) -> {
            throw new IllegalStateException("a fault of ours");
        };

        assertThatThrownBy(() -> filter.doFilter(request, response, failing)).hasMessage("a fault of ours");
    }

    @Test
    void whatSaysSoIsInTheReadersLanguageAndAsksForNoSession() throws Exception {
        request.setCookies(new Cookie("SESSION", "a1b2c3"), new Cookie("language", "en"));
        request.setDispatcherType(DispatcherType.ERROR);
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 503);

        assertThat(cookies()).containsExactly("language");
    }

    @Test
    void anyOtherErrorIsSaidToWhoIsSignedIn() throws Exception {
        request.setCookies(new Cookie("SESSION", "a1b2c3"));
        request.setDispatcherType(DispatcherType.ERROR);
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 404);

        assertThat(cookies()).containsExactly("SESSION");
    }

    @Test
    void theAbsenceOfAnotherPartIsSaidToWhoIsSignedIn() throws Exception {
        request.setCookies(new Cookie("SESSION", "a1b2c3"));
        request.setDispatcherType(DispatcherType.ERROR);
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 503);
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("the search is away"));

        assertThat(cookies()).containsExactly("SESSION");
    }

    /** Those that are left for the code that writes the answer. */
    private List<String> cookies() throws Exception {
        List<String> names = new ArrayList<>();
        filter.doFilter(request, response, (asked, any) -> {
            for (Cookie cookie : ((HttpServletRequest) asked).getCookies()) {
                names.add(cookie.getName());
            }
        });
        return names;
    }
}
