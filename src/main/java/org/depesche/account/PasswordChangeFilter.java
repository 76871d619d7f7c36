package org.depesche.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.depesche.web.Role;
import org.depesche.web.SiteArea;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes users whose password an administrator has given choose one of their own before anything else. Until then they
 * have no role.
 */
class PasswordChangeFilter extends OncePerRequestFilter {

    private static final String AUTHORITY = "PASSWORD_TO_CHOOSE";

    /** The only authority of users who have to choose a password. */
    static final GrantedAuthority TO_CHOOSE = new SimpleGrantedAuthority(AUTHORITY);

    private static final String FORM = "/account";

    /** The form with its styles, and the way to sign out. */
    private static final List<SiteArea> OPEN =
            List.of(SiteArea.OWN_PASSWORD, SiteArea.SIGN_IN, SiteArea.FOR_ALL, SiteArea.TEXTS, SiteArea.HEALTH);

    private final AccessDeniedHandler refusal;

    private PasswordChangeFilter(AccessDeniedHandler refusal) {
        this.refusal = refusal;
    }

    /** A filter that refuses requests of programs. */
    static PasswordChangeFilter telling(ApiSecurityErrors refusal) {
        return new PasswordChangeFilter(refusal);
    }

    /** A filter that redirects browsers to the form. */
    static PasswordChangeFilter leading() {
        return new PasswordChangeFilter(
                (request, response, why) -> response.sendRedirect(request.getContextPath() + FORM));
    }

    static boolean concerns(Authentication signedIn) {
        return Role.isGranted(AUTHORITY, signedIn);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOpen(request)) {
            chain.doFilter(request, response);
            return;
        }
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null && concerns(signedIn)) {
            refusal.handle(request, response, new PasswordChangeRequiredException());
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isOpen(HttpServletRequest request) {
        return OPEN.stream().anyMatch(area -> area.holds(request));
    }
}
