package org.depesche.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Mail addresses as people type them. */
public final class MailAddressText {

    /** Characters of an address with its domain (RFC 5321, 4.5.3.1.3). */
    public static final int LONGEST = 254;

    /** One address of a host with a dot: no name, no comment, no list, no address of a machine by its number. */
    private static final Pattern PLAIN =
            Pattern.compile("[^\\s@<>\"(),:;\\[\\]\\\\\\p{C}]{1,64}@[^\\s@<>\\[\\]\\p{C}]+\\.[^\\s@.\\d][^\\s@.]+");

    private MailAddressText() {}

    /** The address without blanks at its ends; null if it is none to which mails can be sent. */
    public static @Nullable String checked(String typed) {
        String address = typed.strip();
        if (address.length() > LONGEST || !PLAIN.matcher(address).matches()) {
            return null;
        }
        try {
            new InternetAddress(address, true).validate();
            return address;
        } catch (AddressException e) {
            return null;
        }
    }
}
