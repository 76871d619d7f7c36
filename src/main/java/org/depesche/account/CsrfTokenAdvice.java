package org.depesche.account;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Creates the CSRF token of a page before the page is written, because the cookie of its session cannot be set once the
 * first bytes are sent. Only signed-in users get one, since readers have no session; the page to sign in creates its
 * own.
 */
@ControllerAdvice
public class CsrfTokenAdvice {

    @ModelAttribute
    void makeBeforeThePage(HttpServletRequest request, @Nullable Principal signedIn) {
        if (signedIn != null) {
            make(request);
        }
    }

    /** Creates the token of a page with a form for visitors. */
    public static void make(HttpServletRequest request) {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            token.getToken();
        }
    }
}
