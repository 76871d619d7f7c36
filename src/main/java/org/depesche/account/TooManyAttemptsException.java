package org.depesche.account;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** After too many wrong passwords the next attempt has to wait. */
class TooManyAttemptsException extends AuthenticationException {

    private static final long serialVersionUID = 1;

    private final Duration wait;

    TooManyAttemptsException(Duration wait) {
        super("Wait for " + wait);
        this.wait = wait;
    }

    Duration howLong() {
        return wait;
    }
}
