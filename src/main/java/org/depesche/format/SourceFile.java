package org.depesche.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A file to be read, from memory or disk. It can be opened as often as needed. */
public final class SourceFile {

    /** More than this is no single article; only formats read item by item may be larger. */
    static final int MOST_BYTES_AT_ONCE = 16 << 20;

    /** A tree of a page takes fifty times its length in memory. */
    private static final int LONGEST_MARKUP = 4 << 20;

    private static final Pattern INLINED = Pattern.compile("data:[\\w/+.;=-]{1,100},[\\w/+=%]{200,}+");

    /** What people see nothing of. */
    private static final Pattern INVISIBLE = Pattern.compile("^[\\s\\p{Z}\\p{Cf}\\uFFFE]+");

    static final int HEAD = 64 << 10;

    /** Where the bytes are. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    private final String name;
    private final long size;
    private final Content content;
    private @Nullable String head;
    private @Nullable Prolog prolog;
    private boolean prologRead;

    private SourceFile(String name, long size, Content content) {
        this.name = name;
        this.size = size;
        this.content = content;
    }

    public static SourceFile of(String name, byte[] bytes) {
        return new SourceFile(name, bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    /** A file on disk, which must stay unchanged while it is read. */
    public static SourceFile of(Path path) throws IOException {
        return new SourceFile(path.getFileName().toString(), Files.size(path), () -> Files.newInputStream(path));
    }

    /** A file that lies elsewhere, say in the class path or in a database. */
    public static SourceFile of(String name, long size, Content content) {
        return new SourceFile(name, size, content);
    }

    /** The name without folders. */
    public String name() {
        return name;
    }

    public long size() {
        return size;
    }

    /** The bytes, unbuffered. */
    public InputStream open() throws IOException {
        return content.open();
    }

    /** The first 64 KiB. */
    byte[] headBytes() {
        try (InputStream in = open()) {
            return in.readNBytes(HEAD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How the file begins, decoded, without byte order mark: enough to tell its format. */
    String head() {
        if (head == null) {
            head = Encoding.decode(headBytes(), null);
        }
        return head;
    }

    /** {@link #head()} without what nobody sees before the first letter. */
    String visibleHead() {
        return INVISIBLE.matcher(head()).replaceFirst("");
    }

    /** How the file begins, if it is mark-up: however long what stands before its first element. Null if it is none. */
    @Nullable
    Prolog prolog() {
        if (!prologRead) {
            Prolog found = Prolog.of(head());
            prolog = found != null && found.isCut() && size > HEAD ? Prolog.of(markup()) : found;
            prologRead = true;
        }
        return prolog;
    }

    /** Whether it is mark-up of some kind. */
    boolean is(Prolog.Kind kind) {
        Prolog found = prolog();
        return found != null && found.kind(head()) == kind;
    }

    /** All bytes of a file that has to be in memory as a whole. */
    byte[] bytes() {
        if (size > MOST_BYTES_AT_ONCE) {
            throw tooLarge();
        }
        try (InputStream in = open()) {
            byte[] bytes = in.readNBytes(MOST_BYTES_AT_ONCE + 1);
            if (bytes.length > MOST_BYTES_AT_ONCE) {
                throw tooLarge();
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole file, decoded, without byte order mark. */
    String decoded() {
        return Encoding.decode(bytes(), null);
    }

    /** The whole file as one text. */
    String text() {
        String text = decoded();
        if (text.length() > Manuscript.LONGEST_TEXT) {
            throw new UnreadableException(Problem.of("text-too-long", Manuscript.LONGEST_TEXT));
        }
        return text;
    }

    /** The whole file, decoded as HTML and XML are, which may name their encoding themselves; without inlined pictures. */
    String markup() {
        byte[] bytes = bytes();
        String markup = Encoding.decode(bytes, Encoding.declaredIn(bytes));
        if (markup.length() > LONGEST_MARKUP) {
            markup = INLINED.matcher(markup).replaceAll("");
        }
        if (markup.length() > LONGEST_MARKUP) {
            throw new UnreadableException(Problem.of("too-large", LONGEST_MARKUP >> 20));
        }
        return markup;
    }

    private static UnreadableException tooLarge() {
        return new UnreadableException(Problem.of("too-large", MOST_BYTES_AT_ONCE >> 20));
    }
}
