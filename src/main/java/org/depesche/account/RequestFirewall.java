package org.depesche.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.depesche.web.SiteArea;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.stereotype.Component;

/**
 * Refuses ambiguous paths, and forms with a NUL, which no keyboard sends and PostgreSQL does not store. Reading
 * requests may contain a NUL: a search for it finds nothing.
 */
@Component
class RequestFirewall implements HttpFirewall {

    private static final Set<String> ASKING = Set.of("GET", "HEAD", "OPTIONS");

    private final StrictHttpFirewall asking = new StrictHttpFirewall();
    private final StrictHttpFirewall changing = new StrictHttpFirewall();

    RequestFirewall() {
        changing.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
    }

    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        boolean asks = ASKING.contains(request.getMethod());
        // the form for a new password explains the problem itself
        boolean lenient = asks || SiteArea.OWN_PASSWORD.holds(request);
        return (lenient ? asking : changing).getFirewalledRequest(request);
    }

    @Override
    public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
        return changing.getFirewalledResponse(response);
    }
}
