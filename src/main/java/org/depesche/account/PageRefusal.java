package org.depesche.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.depesche.web.Area;
import org.depesche.web.Forbidden;
import org.depesche.web.Role;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Tells somebody in a browser why not: because of a form that is too old, or of whom the page is for. */
class PageRefusal implements AccessDeniedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (!response.isCommitted()) {
            because(request, why).note(request);
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    static Forbidden because(HttpServletRequest request, AccessDeniedException why) {
        if (why instanceof CsrfException) {
            return Forbidden.FORM;
        }
        if (Area.ADMINISTRATION.holds(request) || Area.OPERATION.holds(request)) {
            return Forbidden.ADMINISTRATION;
        }
        // Editors are let into the newsroom: what is closed to them there is the legal desk's.
        return Role.EDITOR.isHeldBy(request) ? Forbidden.LEGAL : Forbidden.NEWSROOM;
    }
}
