package org.depesche.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses files from strangers before anything reads them: whoever looks for a form's token in such a request would
 * have all of its gigabytes written to the disk first.
 */
class FilesNeedSignIn extends OncePerRequestFilter {

    private final AuthenticationEntryPoint refusal;

    FilesNeedSignIn(AuthenticationEntryPoint refusal) {
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean files = StringUtils.startsWithIgnoreCase(request.getContentType(), "multipart/");
        // Nobody is anonymous yet: that is decided further down.
        if (files && SecurityContextHolder.getContext().getAuthentication() == null) {
            refusal.commence(request, response, new InsufficientAuthenticationException("Files need somebody"));
            return;
        }
        chain.doFilter(request, response);
    }
}
