package org.depesche.account;

import org.springframework.security.access.AccessDeniedException;

/** Refuses a request of an account that has to choose its own password first. */
class PasswordChangeRequiredException extends AccessDeniedException {

    private static final long serialVersionUID = 1;

    PasswordChangeRequiredException() {
        super("A password has to be chosen first");
    }
}
