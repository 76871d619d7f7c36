package org.depesche.account;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Makes the token that guards the forms of a page before the page is written: its session's cookie cannot follow once
 * the first bytes are out. Only for who is signed in, since readers get no session; the page to sign in asks by itself.
 */
@ControllerAdvice
class FormTokens {

    @ModelAttribute
    void makeBeforeThePage(HttpServletRequest request, @Nullable Principal signedIn) {
        if (signedIn != null) {
            make(request);
        }
    }

    static void make(HttpServletRequest request) {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            token.getToken();
        }
    }
}
