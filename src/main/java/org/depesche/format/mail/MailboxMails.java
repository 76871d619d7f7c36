package org.depesche.format.mail;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.format.ByteLines;
import org.depesche.format.readers.MailHeader;
import org.jspecify.annotations.Nullable;

/**
 * The mails of a mailbox, which begin after a line "From sender date". The same line in a text has a ">" before it (mboxo,
 * mboxrd); in other mailboxes the header states the length of the text (mboxcl2).
 */
final class MailboxMails implements Closeable {

    /** The bytes of one mail. */
    static final int LARGEST = 32 << 20;

    /** A field of the length, in a header of a usual size. */
    private static final Pattern LENGTH = Pattern.compile("(?mi)^content-length:\\s*(?<length>\\d{1,9})\\s*$");

    private static final int HEADER = 64 << 10;
    private static final int LONGEST_SEPARATOR = 500;

    /** The first byte of a file with a byte order mark. */
    private static final byte MARK = (byte) 0xEF;

    private static final Pattern YEAR_LAST =
            Pattern.compile("\\d\\d:\\d\\d(?::\\d\\d)?(?: [+-]\\d{4}| [A-Z]{2,5})? \\d{4}(?: [+-]\\d{4})?$");

    /** The number of lines "From" in a text that states its length. */
    private static final int MOST_PIECES = 100;

    private final ByteLines lines;
    private final Deque<Piece> pieces = new ArrayDeque<>();
    private @Nullable String separator;
    private boolean started;
    private boolean ended;

    /**
     * The bytes between two separators.
     *
     * @param separator the line before it
     * @param large whether there are more bytes than the limit
     */
    record Piece(String separator, byte[] bytes, boolean large) {}

    MailboxMails(InputStream in) {
        this.lines = new ByteLines(in, LARGEST);
    }

    /** The next mail; null at the end. */
    @Nullable
    Piece next() {
        try {
            Piece first = piece(0);
            if (first == null) {
                return null;
            }
            pieces.removeFirst();
            return first.large ? first : new Piece(first.separator, whole(first), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A mail with the pieces after it that belong to it by its stated length, or without its quotation signs. */
    private byte[] whole(Piece first) throws IOException {
        int body = startOfBody(first.bytes);
        long stated = statedLength(first.bytes, body);
        ByteArrayOutputStream mail = new ByteArrayOutputStream(first.bytes.length);
        mail.writeBytes(first.bytes);
        int taken = 0;
        while (mail.size() - body < stated - 1 && taken < MOST_PIECES) {
            Piece more = piece(taken);
            if (more == null || more.large || mail.size() + more.bytes.length > LARGEST) {
                break;
            }
            mail.writeBytes((more.separator + "\n").getBytes(StandardCharsets.ISO_8859_1));
            mail.writeBytes(more.bytes);
            taken++;
        }
        // a blank line before the next separator may count or not
        boolean fits = taken > 0 && Math.abs(mail.size() - body - stated) <= 2;
        if (fits) {
            for (int i = 0; i < taken; i++) {
                pieces.removeFirst();
            }
            return mail.toByteArray();
        }
        return unquoted(first.bytes);
    }

    private static int startOfBody(byte[] mail) {
        for (int i = 0; i + 1 < mail.length; i++) {
            boolean blank = mail[i] == '\n'
                    && (mail[i + 1] == '\n' || mail[i + 1] == '\r' && i + 2 < mail.length && mail[i + 2] == '\n');
            if (blank) {
                return i + (mail[i + 1] == '\n' ? 2 : 3);
            }
        }
        return mail.length;
    }

    private static long statedLength(byte[] mail, int body) {
        String header = new String(mail, 0, Math.min(body, HEADER), StandardCharsets.ISO_8859_1);
        Matcher length = LENGTH.matcher(header);
        return length.find() ? Long.parseLong(length.group("length")) : -1;
    }

    /** Takes one ">" from the lines ">From", ">>From" and so on. */
    private static byte[] unquoted(byte[] mail) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(mail.length);
        int start = 0;
        for (int i = 0; i < mail.length; i++) {
            boolean begins = mail[i] == '>' && (i == 0 || mail[i - 1] == '\n');
            int from = i;
            while (begins && from < mail.length && mail[from] == '>') {
                from++;
            }
            if (begins
                    && from + 5 <= mail.length
                    && new String(mail, from, 5, StandardCharsets.ISO_8859_1).equals("From ")) {
                out.write(mail, start, i - start);
                start = i + 1;
            }
            i = Math.max(i, from - 1);
        }
        out.write(mail, start, mail.length - start);
        return out.toByteArray();
    }

    /** One of the next pieces; null if there are not so many. */
    private @Nullable Piece piece(int index) throws IOException {
        while (pieces.size() <= index) {
            Piece read = ended ? null : read();
            if (read == null) {
                return null;
            }
            pieces.add(read);
        }
        return pieces.stream().skip(index).findFirst().orElse(null);
    }

    private @Nullable Piece read() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean large = false;
        boolean blank = true;
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            String found = separator(line, blank);
            if (found != null) {
                String before = separator;
                separator = found;
                if (started) {
                    return new Piece(before == null ? "" : before, bytes.toByteArray(), large);
                }
                started = true;
                continue;
            }
            blank = line.length == 0 || line.length == 1 && line[0] == '\r';
            large |= ByteLines.isTooLong(line) || bytes.size() + line.length > LARGEST;
            if (started && !large) {
                bytes.writeBytes(line);
                bytes.write('\n');
            }
        }
        ended = true;
        return started ? new Piece(separator == null ? "" : separator, bytes.toByteArray(), large) : null;
    }

    /** A line that separates two mails; null for any other. Some programs put no blank line before it. */
    private static @Nullable String separator(byte[] line, boolean afterBlank) {
        if (line.length < 10 || line.length > LONGEST_SEPARATOR || line[0] != 'F' && line[0] != MARK) {
            return null;
        }
        String text = new String(line, StandardCharsets.ISO_8859_1).stripTrailing();
        String unmarked = line[0] == MARK ? text.substring(3) : text;
        return MailHeader.isMailbox(unmarked)
                        && (afterBlank || YEAR_LAST.matcher(unmarked).find())
                ? unmarked
                : null;
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
