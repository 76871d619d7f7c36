package org.depesche.account.registration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may make an account without an administrator's doing.
 *
 * @param by nobody, or whoever has a link from an administrator
 */
@ConfigurationProperties("depesche.registration")
public record RegistrationSettings(@DefaultValue("nobody") By by) {

    /** What lets people make an account. */
    public enum By {
        NOBODY,
        INVITATION
    }

    /** Whether administrators may invite people. */
    public boolean isByInvitation() {
        return by == By.INVITATION;
    }
}
