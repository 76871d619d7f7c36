package org.depesche.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.depesche.web.SiteArea;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses files of users who are not signed in, and files outside the uploads, before any filter reads a parameter:
 * that would write gigabytes to the disk first.
 */
class UploadSignInFilter extends OncePerRequestFilter {

    private final AuthenticationEntryPoint refusal;

    UploadSignInFilter(AuthenticationEntryPoint refusal) {
        this.refusal = refusal;
    }

    /** A filter that answers 400 to users who are not signed in. */
    static UploadSignInFilter butTellNobody() {
        return new UploadSignInFilter((request, response, why) -> response.sendError(HttpStatus.BAD_REQUEST.value()));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!StringUtils.startsWithIgnoreCase(request.getContentType(), "multipart/")) {
            chain.doFilter(request, response);
            return;
        }
        boolean wanted = SiteArea.UPLOADS.holds(request) && HttpMethod.POST.matches(request.getMethod());
        // a later filter sets the anonymous user
        if (SecurityContextHolder.getContext().getAuthentication() == null) {
            refusal.commence(request, response, new InsufficientAuthenticationException("Files need somebody"));
        } else if (wanted) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        }
    }
}
