package org.depesche.format.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.format.CleanText;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the encoded words of header fields (RFC 2047). Old programs cut a word within a character, so that the bytes of
 * neighbouring words of one charset are joined before they are decoded.
 */
final class EncodedWords {

    private static final Pattern WORD = Pattern.compile(
            "=\\?(?<charset>[^?*\\s]{1,40})(?:\\*[^?\\s]{0,20})?\\?(?<kind>[BbQq])\\?(?<text>(?:(?!=\\?[A-Za-z])[^\\n]){0,2000}?)\\?=(?![0-9A-F]{2})");

    private final StringBuilder decoded = new StringBuilder();
    private final ByteArrayOutputStream open = new ByteArrayOutputStream();
    private @Nullable String charset;

    private EncodedWords() {}

    /** A field's value on one line. */
    static String decode(String value) {
        String line = CleanText.line(value);
        if (!line.contains("=?")) {
            return line;
        }
        EncodedWords words = new EncodedWords();
        words.read(line);
        return CleanText.line(words.decoded.toString());
    }

    private void read(String line) {
        Matcher word = WORD.matcher(line);
        int end = 0;
        while (word.find()) {
            String between = line.substring(end, word.start());
            if (end == 0 || !between.isBlank()) {
                flush();
                decoded.append(between);
            }
            String name = SmallLetters.of(word.group("charset"));
            if (!name.equals(charset)) {
                flush();
            }
            charset = name;
            boolean base64 = word.group("kind").equalsIgnoreCase("B");
            open.writeBytes(base64 ? base64(word.group("text")) : quoted(word.group("text")));
            end = word.end();
        }
        flush();
        decoded.append(line, end, line.length());
    }

    private void flush() {
        if (open.size() > 0) {
            decoded.append(MailCharset.decode(open.toByteArray(), charset));
            open.reset();
        }
        charset = null;
    }

    /** The bytes of a text in Base64, whatever is wrong with its end. */
    private static byte[] base64(String text) {
        String digits = text.replaceAll("[^A-Za-z0-9+/]", "");
        return Base64.getDecoder()
                .decode(digits.substring(0, digits.length() % 4 == 1 ? digits.length() - 1 : digits.length()));
    }

    private static byte[] quoted(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int high = c == '=' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = high >= 0 ? Character.digit(text.charAt(i + 2), 16) : -1;
            if (low >= 0) {
                bytes.write(high * 16 + low);
                i += 2;
            } else {
                bytes.writeBytes((c == '_' ? " " : String.valueOf(c)).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
