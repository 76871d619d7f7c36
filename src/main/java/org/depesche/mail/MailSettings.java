package org.depesche.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The sender of all mails. The server is named by {@code spring.mail.*}.
 *
 * @param from the address, with a name or without: {@code Archiv des Kuriers <archiv@kurier.example>}; empty: nothing is sent
 */
@ConfigurationProperties("depesche.mail")
public record MailSettings(@DefaultValue("") String from) {

    public MailSettings {
        if (!from.isBlank() && parsed(from) == null) {
            throw new IllegalArgumentException(
                    "depesche.mail.from must be like Archive <archive@example.org>, and not " + from);
        }
    }

    /** The sender; null if nothing is to be sent. */
    @Nullable
    InternetAddress sender() {
        return from.isBlank() ? null : parsed(from);
    }

    private static @Nullable InternetAddress parsed(String from) {
        try {
            return new InternetAddress(from.strip(), true);
        } catch (AddressException e) {
            return null;
        }
    }
}
