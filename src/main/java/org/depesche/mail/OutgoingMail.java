package org.depesche.mail;

import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one person.
 *
 * @param id names it for good, letters, digits, dots and hyphens: a mail that is sent once more has the same Message-ID, so that
 *     mailboxes can tell
 * @param to the address alone
 * @param unsubscribe an address of the site that ends such mails when a form is posted to it (RFC 8058); null: there is none
 * @param answers the address to which answers go; null: to the sender
 * @param attachment of {@link MailAttachments}; null: there is none
 */
public record OutgoingMail(
        String id,
        String to,
        String subject,
        Body body,
        Locale locale,
        @Nullable String unsubscribe,
        @Nullable String answers,
        @Nullable String attachment)
        implements Serializable {

    private static final int LONGEST_SUBJECT = 200;

    /** The same text twice. */
    public record Body(String text, String html) implements Serializable {}

    /** A mail without an attachment, which nobody answers. */
    public OutgoingMail(String id, String to, String subject, Body body, Locale locale, @Nullable String unsubscribe) {
        this(id, to, subject, body, locale, unsubscribe, null, null);
    }

    public OutgoingMail {
        if (!id.matches("[\\w.-]{1,200}")) {
            throw new IllegalArgumentException("No id of a mail: " + id);
        }
        // a line break would end the header
        String line = subject.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
        subject = line.length() > LONGEST_SUBJECT ? line.substring(0, LONGEST_SUBJECT - 1) + "…" : line;
    }
}
