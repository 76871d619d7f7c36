package org.depesche.account;

import org.depesche.web.TokenScope;
import org.springframework.security.access.AccessDeniedException;

/** The scope of a token does not allow the request. */
class InsufficientScopeException extends AccessDeniedException {

    private static final long serialVersionUID = 1;

    private final TokenScope shown;
    private final TokenScope needed;

    InsufficientScopeException(TokenScope shown, TokenScope needed) {
        super("A token of scope " + needed.code() + " is needed, and " + shown.code() + " was shown");
        this.shown = shown;
        this.needed = needed;
    }

    TokenScope shown() {
        return shown;
    }

    TokenScope needed() {
        return needed;
    }
}
