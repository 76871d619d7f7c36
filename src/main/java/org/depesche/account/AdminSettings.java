package org.depesche.account;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The administrator whom the operator names, by {@code DEPESCHE_ADMIN_USER} and {@code DEPESCHE_ADMIN_PASSWORD}. */
@ConfigurationProperties("depesche.admin")
record AdminSettings(@Nullable String user, @Nullable String password) {

    /** Whoever names only a password means the usual name. */
    String userOrUsual() {
        return user == null || user.isBlank() ? "admin" : user.strip();
    }

    boolean isSet() {
        return password != null && !password.isBlank();
    }
}
