package org.depesche.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/** Decodes bytes. The bytes have precedence over the encoding that a file declares. */
public final class Encoding {

    /** Encodings with a byte order mark. The mark of UTF-32LE begins with that of UTF-16LE, so it goes first. */
    private static final List<Charset> MARKED = List.of(
            StandardCharsets.UTF_8,
            Charset.forName("UTF-32LE"),
            Charset.forName("UTF-32BE"),
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE);

    /** The byte order mark. */
    private static final String MARK = "\uFEFF";

    /** Bytes of a long text that are enough to tell its encoding. */
    private static final int TELLING = 1 << 20;

    /** Bytes that are looked at together. */
    private static final int PART = 1 << 14;

    /** Names that in practice mean windows-1252, or that the bytes have already disproved. */
    private static final Set<String> NOT_BELIEVED = Set.of("""
            us-ascii ascii iso-8859-1 latin1 utf-8 utf8 utf-16 utf-16le utf-16be utf-32
            """.split("\\s+"));

    private static final Pattern DECLARATION =
            Pattern.compile("(?i)<[?]?(?:xml|meta)[^>]{0,300}?(?:encoding|charset)\\s*=\\s*[\"']?([\\w.:-]{2,40})");

    /** The least number of good sequences for each wrong byte in a damaged UTF-8 text. */
    private static final int GOOD_TO_WRONG = 10;

    private Encoding() {}

    /**
     * Decodes a text without its byte order mark. The mark decides; otherwise valid UTF-8 is UTF-8, zeros in every
     * second byte mean UTF-16, and the rest is in the declared encoding, or in windows-1252, unless another
     * encoding of 8 bits makes more sense of it.
     *
     * @param declared the encoding that the file names, if any
     */
    public static String decode(byte[] bytes, @Nullable String declared) {
        Charset marked = marked(bytes);
        if (marked != null) {
            int mark = MARK.getBytes(marked).length;
            return new String(bytes, mark, bytes.length - mark, marked);
        }
        Charset charset = unmarked(bytes, declared);
        String text = new String(bytes, charset);
        return charset.name().startsWith("ISO-8859") ? withSigns(text) : text;
    }

    /** The text with the quotes and dashes of windows-1252 in the places of control characters, which nobody means. */
    private static String withSigns(String text) {
        if (text.chars().noneMatch(Encoding::isControl)) {
            return text;
        }
        StringBuilder signs = new StringBuilder(text);
        for (int i = 0; i < signs.length(); i++) {
            char c = signs.charAt(i);
            if (isControl(c)) {
                signs.setCharAt(i, new String(new byte[] {(byte) c}, CodePages.WINDOWS_1252).charAt(0));
            }
        }
        return signs.toString();
    }

    private static boolean isControl(int c) {
        return c >= 0x80 && c < 0xA0;
    }

    /**
     * The encoding of a long text, judged by the places where it has more than ASCII.
     *
     * @param in is read as far as necessary
     */
    static Charset of(InputStream in) throws IOException {
        ByteArrayOutputStream telling = new ByteArrayOutputStream();
        boolean first = true;
        for (byte[] part = in.readNBytes(PART);
                part.length > 0 && telling.size() < TELLING;
                part = in.readNBytes(PART)) {
            if (first || !isAscii(part)) {
                telling.writeBytes(part);
            }
            first = false;
        }
        byte[] bytes = telling.toByteArray();
        Charset marked = marked(bytes);
        return marked == null ? unmarked(bytes, null) : marked;
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Charset marked(byte[] bytes) {
        for (Charset charset : MARKED) {
            byte[] mark = MARK.getBytes(charset);
            if (Arrays.mismatch(mark, bytes) == mark.length || Arrays.equals(mark, bytes)) {
                return charset;
            }
        }
        return null;
    }

    /** The encoding in an XML declaration or in a meta tag of HTML; null if there is none. */
    public static @Nullable String declaredIn(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
        Matcher declaration = DECLARATION.matcher(start);
        return declaration.find() ? declaration.group(1) : null;
    }

    private static Charset unmarked(byte[] bytes, @Nullable String declared) {
        Charset wide = wide(bytes);
        if (wide != null) {
            return wide;
        }
        if (isMostlyUtf8(bytes)) {
            return StandardCharsets.UTF_8;
        }
        Charset believed =
                declared == null || NOT_BELIEVED.contains(SmallLetters.of(declared)) ? null : CodePages.named(declared);
        return CodePages.guess(bytes, believed == null ? CodePages.WINDOWS_1252 : believed);
    }

    /** UTF-16 without its mark: in Western text nearly every second byte is zero. */
    private static @Nullable Charset wide(byte[] bytes) {
        int length = Math.min(bytes.length, 4096);
        int even = 0;
        int odd = 0;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        int most = length * 2 / 5;
        int least = length / 20;
        if (length >= 4 && odd >= most && even <= least) {
            return StandardCharsets.UTF_16LE;
        }
        return length >= 4 && even >= most && odd <= least ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean isMostlyUtf8(byte[] bytes) {
        int good = 0;
        int wrong = 0;
        int i = 0;
        while (i < bytes.length) {
            int first = bytes[i] & 0xFF;
            if (first < 0x80) {
                i++;
                continue;
            }
            int more = following(first);
            int end = i + 1;
            while (end < bytes.length && end <= i + more && (bytes[end] & 0xC0) == 0x80) {
                end++;
            }
            // the bytes may end within a sequence
            if (more > 0 && (end == i + more + 1 || end == bytes.length)) {
                good++;
            } else {
                wrong++;
            }
            i = end;
        }
        return wrong == 0 || good > wrong * GOOD_TO_WRONG;
    }

    /** The number of bytes after the first one of a UTF-8 sequence; 0 if the byte cannot begin one. */
    private static int following(int first) {
        if (first < 0xC2 || first > 0xF4) {
            return 0;
        }
        if (first <= 0xDF) {
            return 1;
        }
        return first <= 0xEF ? 2 : 3;
    }
}
