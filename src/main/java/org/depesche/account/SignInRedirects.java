package org.depesche.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.depesche.account.session.SessionOrigin;
import org.depesche.web.Address;
import org.depesche.web.LocalPath;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Redirects browsers before and after signing in, and never to another site. */
@Component
class SignInRedirects implements AuthenticationEntryPoint, AuthenticationSuccessHandler, AuthenticationFailureHandler {

    /** The length to which typed names are cut. */
    private static final int LONGEST_NAME = 200;

    /**
     * A refused sign-in, for the page that follows.
     *
     * @param name the typed name
     * @param why the last part of a message's key: wrong, locked, wait
     * @param seconds the time to wait
     */
    record Refusal(String name, String why, long seconds) implements Serializable {

        private static final String ATTRIBUTE = "depesche.sign-in";

        /** The time to wait in minutes, rounded up. */
        public long minutes() {
            return Math.ceilDiv(seconds, 60);
        }

        /** Removes the last refusal from the session and returns it. */
        static @Nullable Refusal take(HttpServletRequest request) {
            if (request.getSession(false) == null) {
                return null;
            }
            Refusal refusal = (Refusal) request.getSession().getAttribute(ATTRIBUTE);
            request.getSession().removeAttribute(ATTRIBUTE);
            return refusal;
        }
    }

    /** Redirects to the page to sign in. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        boolean page = request.getMethod().equals("GET");
        redirect(request, response, signIn(page ? request.getRequestURI() + query : null));
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn) throws IOException {
        SessionOrigin.of(request).keepIn(request.getSession());
        redirect(request, response, LocalPath.of(request.getParameter("to")));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        String typed = String.valueOf(request.getParameter("username"));
        String name = typed.substring(0, Math.min(typed.length(), LONGEST_NAME));
        Refusal refusal = switch (why) {
            case TooManyAttemptsException many ->
                new Refusal(name, "wait", many.howLong().toSeconds());
            case LockedException locked -> new Refusal(name, "locked", 0);
            default -> new Refusal(name, "wrong", 0);
        };
        request.getSession().setAttribute(Refusal.ATTRIBUTE, refusal);
        redirect(request, response, signIn(request.getParameter("to")));
    }

    private static String signIn(@Nullable String to) {
        String local = LocalPath.of(to);
        return local.equals("/") ? "/sign-in" : Address.of("/sign-in", Map.of("to", List.of(local)));
    }

    private static void redirect(HttpServletRequest request, HttpServletResponse response, String to)
            throws IOException {
        response.sendRedirect(response.encodeRedirectURL(request.getContextPath() + to));
    }
}
