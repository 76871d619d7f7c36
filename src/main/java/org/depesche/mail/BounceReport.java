package org.depesche.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads reports on mails that could not be delivered (RFC 3464). */
final class BounceReport {

    private static final int MOST_PARTS = 10;
    private static final int MOST_BYTES = 64 << 10;

    private static final Pattern FAILED = Pattern.compile("(?im)^Action:[ \t]*failed\\b");

    /** For good, but for full mailboxes, which are emptied, and for rules of servers, which may mean the sender. */
    private static final Pattern STATUS =
            Pattern.compile("(?im)^Status:[ \t]*(5\\.(?!2\\.2\\b|7\\.)\\d{1,3}\\.\\d{1,3})\\b");

    /** The part of the id before the sender's host. */
    private static final Pattern ID = Pattern.compile("(?im)^Message-ID:\\s{0,3}<([\\w.-]{1,200})@");

    private BounceReport() {}

    /** The bounce that a mail reports; empty if it is none of these reports, or only says that a mail is late. */
    static Optional<MailBounced> read(Part mail) throws MessagingException, IOException {
        if (!mail.isMimeType("multipart/report") || !(mail.getContent() instanceof Multipart parts)) {
            return Optional.empty();
        }
        String status = null;
        String id = null;
        for (int i = 0; i < Math.min(parts.getCount(), MOST_PARTS); i++) {
            Part part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status")) {
                String text = beginning(part);
                status = FAILED.matcher(text).find() ? first(STATUS, text) : null;
            } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                id = first(ID, beginning(part));
            }
        }
        return status == null || id == null ? Optional.empty() : Optional.of(new MailBounced(id, status));
    }

    private static String beginning(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.ISO_8859_1);
        }
    }

    private static @Nullable String first(Pattern wanted, String text) {
        Matcher found = wanted.matcher(text);
        return found.find() ? found.group(1) : null;
    }
}
