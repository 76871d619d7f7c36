package org.depesche.account;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The first administrator.
 *
 * @param user the name; empty: admin
 * @param password the password; empty: a random one, which the first start prints once
 */
@ConfigurationProperties("depesche.admin")
record AdminSettings(@Nullable String user, @Nullable String password) {

    /** The default applies also to a password without a name. */
    String userOrUsual() {
        return user == null || user.isBlank() ? "admin" : user.strip();
    }

    boolean isSet() {
        return password != null && !password.isBlank();
    }
}
