package org.depesche.account.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.depesche.account.SessionlessRequest;
import org.depesche.web.BrokenRequest;
import org.depesche.web.SiteArea;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Removes cookies of sessions that this site cannot have set, because the query for such an id would fail. Health
 * checks need no session, so none is looked up.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 2)
class SessionCookieFilter extends OncePerRequestFilter {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SiteArea.HEALTH.holds(request)) {
            chain.doFilter(new SessionlessRequest(request), response);
            return;
        }
        SessionlessRequest readable = new SessionlessRequest(request, SessionCookieFilter::isOurs);
        if (readable.showsLess()) {
            BrokenRequest.note(request);
            chain.doFilter(readable, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isOurs(String value) {
        try {
            String id = new String(Base64.getDecoder().decode(value), StandardCharsets.ISO_8859_1);
            return ID.matcher(id).matches();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
