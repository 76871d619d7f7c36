package org.depesche.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.depesche.web.NotFoundException;
import org.depesche.web.SiteArea;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Answers 404 for addresses outside every {@link SiteArea}, even if a controller serves them. So a new controller is closed
 * until an area includes it.
 */
class UnclaimedPathFilter extends OncePerRequestFilter {

    private final ObjectProvider<HandlerExceptionResolver> errors;
    private final List<SiteArea> claimed;

    /** @param errors answer 404 as a page or as JSON */
    UnclaimedPathFilter(ObjectProvider<HandlerExceptionResolver> errors, SiteArea... claimed) {
        this.errors = errors;
        this.claimed = List.of(claimed);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (claimed.stream().anyMatch(area -> area.holds(request))) {
            chain.doFilter(request, response);
        } else {
            NotFoundException nothing = new NotFoundException();
            for (HandlerExceptionResolver say : errors.orderedStream().toList()) {
                if (say.resolveException(request, response, null, nothing) != null) {
                    break;
                }
            }
        }
    }
}
