package org.depesche.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.depesche.web.ForbiddenReason;
import org.depesche.web.Role;
import org.depesche.web.SiteArea;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Explains on a page why a request is forbidden: the form is outdated, or the page is for another role. */
class PageAccessDeniedHandler implements AccessDeniedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (!response.isCommitted()) {
            because(request, why).note(request);
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    static ForbiddenReason because(HttpServletRequest request, AccessDeniedException why) {
        if (why instanceof CsrfException) {
            return ForbiddenReason.FORM;
        }
        if (SiteArea.ADMINISTRATION.holds(request) || SiteArea.OPERATION.holds(request)) {
            return ForbiddenReason.ADMINISTRATION;
        }
        // the newsroom forbids editors the pages of the legal desk only
        return Role.EDITOR.isHeldBy(request) ? ForbiddenReason.LEGAL : ForbiddenReason.NEWSROOM;
    }
}
