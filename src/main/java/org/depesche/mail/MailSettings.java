package org.depesche.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The sender of all mails, and where those return that cannot be delivered. The server is named by {@code spring.mail.*}.
 *
 * @param from the address, with a name or without: {@code Archiv des Kuriers <archiv@kurier.example>}; empty: nothing is sent
 * @param bounces the sender's mailbox; null: nobody reads it
 */
@Validated
@ConfigurationProperties("depesche.mail")
public record MailSettings(
        @DefaultValue("") String from, @Nullable @Valid Bounces bounces) {

    /**
     * A mailbox that is read by IMAP.
     *
     * @param plain whether the connection is not encrypted
     */
    public record Bounces(
            @NotBlank String host,
            @DefaultValue("993") @Min(1) @Max(65_535) int port,
            @NotBlank String user,
            @NotBlank String password,
            @DefaultValue("INBOX") String folder,
            @DefaultValue("false") boolean plain) {

        /** Without the password, which belongs into no log. */
        @Override
        public String toString() {
            return user + " at " + host;
        }
    }

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
