package org.depesche.account.registration;

import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The people that may make an account without an administrator's doing.
 *
 * @param by nobody, people with a link from an administrator, or also people with a mail address of a domain
 * @param domains of mail addresses, each by its full name: {@code kurier.example}
 */
@ConfigurationProperties("depesche.registration")
public record RegistrationSettings(
        @DefaultValue("nobody") By by, @DefaultValue List<String> domains) {

    /** The right by which people make an account. */
    public enum By {
        NOBODY,
        INVITATION,
        DOMAIN
    }

    public RegistrationSettings {
        domains = domains.stream()
                .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
                .filter(domain -> !domain.isEmpty())
                .toList();
        if (by == By.DOMAIN && domains.isEmpty()) {
            throw new IllegalArgumentException(
                    "depesche.registration.by=domain needs depesche.registration.domains, such as kurier.example");
        }
    }

    /** Whether administrators may invite people. */
    public boolean isByInvitation() {
        return by != By.NOBODY;
    }

    /** Whether people with an address of one of the domains may make an account. */
    public boolean isByDomain() {
        return by == By.DOMAIN;
    }

    /** Whether the owner of a mail address may make an account. */
    boolean admits(String address) {
        return isByDomain()
                && domains.contains(
                        address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT));
    }
}
