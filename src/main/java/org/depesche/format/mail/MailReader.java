package org.depesche.format.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.io.input.BoundedInputStream;
import org.depesche.format.ArticleReader;
import org.depesche.format.Item;
import org.depesche.format.SourceFile;
import org.depesche.format.readers.ForeignFile;

/**
 * Reads a mail: as servers deliver it, with the length before it and the notes after it by which Apple Mail keeps it, or as
 * mail programs print and export it, with a header in their language.
 */
public record MailReader(MailItems items) implements ArticleReader {

    /** A line of a header of a server. Mail programs write "Von:" and "Gesendet:". */
    private static final Pattern LINE = Pattern.compile("[!-9;-~]{1,80}:(?:[ \\t].*)?|[ \\t].*");

    /** The number of lines by which a header is known. */
    private static final int FEW = 5;

    private static final Pattern FIELD = Pattern.compile(
            "(?mi)^(?:from|to|date|received|return-path|message-id|mime-version|content-type|delivered-to|newsgroups|x-[\\w-]{2,40}):");

    /** The number of bytes of the mail, with which files of Apple Mail begin. */
    private static final Pattern LENGTH = Pattern.compile("^(?<length>\\d{1,9})[ \\t]*\\r?\\n");

    @Override
    public boolean reads(SourceFile file) {
        return ForeignFile.isMail(file);
    }

    @Override
    public Stream<Item> read(SourceFile file) {
        String head = file.visibleHead().replace("\r\n", "\n").replace('\r', '\n');
        Matcher length = LENGTH.matcher(head);
        boolean measured = length.find();
        String mail = measured ? head.substring(length.end()) : head;
        if (!isOfServer(mail)) {
            return items.ofPrinted(file.text());
        }
        try (InputStream in = bytes(file)) {
            long most = measured ? Long.parseLong(length.group("length")) : Long.MAX_VALUE;
            skipTo(in, mail.charAt(0), measured);
            InputStream bounded = BoundedInputStream.builder()
                    .setInputStream(in)
                    .setMaxCount(most)
                    .get();
            return MailItems.numbered(items.of(MailParser.parse(bounded), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOfServer(String text) {
        int end = text.indexOf("\n\n");
        String header = end < 0 ? text : text.substring(0, end);
        return header.lines().limit(FEW).allMatch(line -> LINE.matcher(line).matches())
                && FIELD.matcher(header).find();
    }

    /** The bytes of the mail; those of UTF-8 if an editor saved it in an encoding that mails do not have. */
    private static InputStream bytes(SourceFile file) throws IOException {
        byte[] head = file.headBytes();
        for (int i = 0; i < Math.min(head.length, 200); i++) {
            if (head[i] == 0) {
                return new ByteArrayInputStream(file.text().getBytes(StandardCharsets.UTF_8));
            }
        }
        return new BufferedInputStream(file.open());
    }

    /** Skips the bytes before the first letter of the header: blanks, marks, and the length on a line of its own. */
    private static void skipTo(InputStream in, char first, boolean measured) throws IOException {
        boolean line = !measured;
        while (true) {
            in.mark(1);
            int next = in.read();
            if (next < 0) {
                return;
            }
            if (line && next == first) {
                in.reset();
                return;
            }
            line |= next == '\n';
        }
    }
}
