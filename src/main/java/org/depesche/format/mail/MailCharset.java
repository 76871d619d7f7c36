package org.depesche.format.mail;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Pattern;
import org.depesche.format.Encoding;
import org.jspecify.annotations.Nullable;

/** Decodes the texts of mails, whose stated charset is often missing or wrong. */
final class MailCharset {

    /** Charsets that switch alphabets by escape sequences of 7 bits, so that their bytes look like ASCII. */
    private static final Pattern SWITCHING = Pattern.compile("(?i)iso-2022-.*|csiso2022.*|hz-gb-2312");

    private MailCharset() {}

    static String decode(byte[] bytes, @Nullable String stated) {
        if (stated != null && SWITCHING.matcher(stated).matches()) {
            try {
                return new String(bytes, Charset.forName(stated));
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                return Encoding.decode(bytes, null);
            }
        }
        return Encoding.decode(bytes, stated);
    }
}
