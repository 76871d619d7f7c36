package org.depesche.folder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.depesche.mail.MailAddressText;
import org.jspecify.annotations.Nullable;

/**
 * The mail addresses in a field, between blanks, commas, semicolons or lines.
 *
 * @param addresses each once
 * @param problem the last part of a message's key; null: mail can be sent to all of them
 * @param detail the part of the message that differs
 */
record MailRecipients(
        List<String> addresses,
        @Nullable String problem,
        @Nullable String detail) {

    /** Addresses of one mail. */
    static final int MOST = 20;

    static MailRecipients of(String typed) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String part : typed.strip().split("[\\s,;]+")) {
            if (part.isEmpty()) {
                continue;
            }
            String address = MailAddressText.checked(part);
            if (address == null) {
                return new MailRecipients(List.of(), "no-address", part);
            }
            found.putIfAbsent(address.toLowerCase(Locale.ROOT), address);
        }
        if (found.isEmpty()) {
            return new MailRecipients(List.of(), "nobody", null);
        }
        return found.size() > MOST
                ? new MailRecipients(List.of(), "too-many-addresses", String.valueOf(MOST))
                : new MailRecipients(List.copyOf(found.values()), null, null);
    }
}
