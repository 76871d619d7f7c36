package org.depesche.account;

import java.time.OffsetDateTime;
import org.springframework.security.authentication.CredentialsExpiredException;

/** The token of a program has expired. */
class TokenExpiredException extends CredentialsExpiredException {

    private static final long serialVersionUID = 1;

    private final OffsetDateTime at;

    TokenExpiredException(OffsetDateTime at) {
        super("The token ended at " + at);
        this.at = at;
    }

    OffsetDateTime at() {
        return at;
    }
}
