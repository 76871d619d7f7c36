package org.depesche.format;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.depesche.picture.PictureFile;
import org.jspecify.annotations.Nullable;

/** A file in memory or on disk, which can be opened several times. */
public final class SourceFile {

    private static final Pattern INLINED = Pattern.compile("data:[\\w/+.;=-]{1,100},[\\w/+=%]{200,}+");

    /** Invisible characters at the beginning. */
    private static final Pattern INVISIBLE = Pattern.compile("^[\\s\\p{Z}\\p{Cf}\\uFFFE]+");

    static final int HEAD = 64 << 10;

    /** Opens the bytes. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    private final String name;
    private final long size;
    private final Content content;
    private final int depth;
    private Function<String, Optional<PictureFile>> companions = address -> Optional.empty();
    private @Nullable String head;
    private @Nullable Prolog prolog;
    private boolean prologRead;

    private SourceFile(String name, long size, Content content, int depth) {
        this.depth = depth;
        this.name = name;
        this.size = size;
        this.content = content;
    }

    public static SourceFile of(String name, byte[] bytes) {
        return new SourceFile(name, bytes.length, () -> new ByteArrayInputStream(bytes), 0);
    }

    /** A file on disk. It must not change while it is read. */
    public static SourceFile of(Path path) throws IOException {
        return new SourceFile(path.getFileName().toString(), Files.size(path), () -> Files.newInputStream(path), 0);
    }

    /** A file from another place, such as the class path or a database. */
    public static SourceFile of(String name, long size, Content content) {
        return new SourceFile(name, size, content, 0);
    }

    /** A file inside this one, such as an attachment. */
    public SourceFile inside(String innerName, byte[] bytes) {
        return new SourceFile(innerName, bytes.length, () -> new ByteArrayInputStream(bytes), depth + 1);
    }

    /** The number of files round this one that readers have opened. */
    public int depth() {
        return depth;
    }

    /** The file with the pictures that came beside it, each found by its address in the file. */
    public SourceFile with(Function<String, Optional<PictureFile>> companions) {
        SourceFile accompanied = new SourceFile(name, size, content, depth);
        accompanied.companions = companions;
        return accompanied;
    }

    /** Finds the picture of an address in the file; empty if it did not come along. */
    public Optional<PictureFile> companion(String address) {
        return companions.apply(address);
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
    public byte[] headBytes() {
        try (InputStream in = open()) {
            return in.readNBytes(HEAD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The decoded beginning without byte order mark, long enough to recognise the format. */
    public String head() {
        if (head == null) {
            head = Encoding.decode(headBytes(), null);
        }
        return head;
    }

    /** {@link #head()} without invisible characters before the first letter. */
    public String visibleHead() {
        return INVISIBLE.matcher(head()).replaceFirst("");
    }

    /** The prolog of mark-up, however much precedes the root element; null for other text. */
    @Nullable
    public Prolog prolog() {
        if (!prologRead) {
            Prolog found = Prolog.of(head());
            prolog = found != null && found.isCut() && size > HEAD ? Prolog.of(markup()) : found;
            prologRead = true;
        }
        return prolog;
    }

    /** Whether the file is mark-up of a kind. */
    public boolean is(Prolog.Kind kind) {
        Prolog found = prolog();
        return found != null && found.kind(head()) == kind;
    }

    /** The bytes of a file that is read as a whole. */
    public byte[] bytes() {
        if (size > Limits.WHOLE_FILE) {
            throw tooLarge(size);
        }
        try (InputStream in = open()) {
            byte[] bytes = in.readNBytes(Limits.WHOLE_FILE + 1);
            if (bytes.length > Limits.WHOLE_FILE) {
                throw tooLarge(bytes.length);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole file, decoded, without byte order mark. */
    public String decoded() {
        return Encoding.decode(bytes(), null);
    }

    /** The whole file, of any size, decoded and without byte order mark. Close it. */
    public Reader characters() throws IOException {
        Charset charset;
        try (InputStream in = open()) {
            charset = Encoding.of(in);
        }
        BufferedReader characters = new BufferedReader(new InputStreamReader(open(), charset));
        characters.mark(1);
        if (characters.read() != '\uFEFF') {
            characters.reset();
        }
        return characters;
    }

    /** The whole file as one text. */
    public String text() {
        String text = decoded();
        if (text.length() > Limits.TEXT) {
            throw new UnreadableException(Problem.of("text-long", Limits.TEXT, text.length()));
        }
        return text;
    }

    /** The whole file, decoded like HTML and XML, which may declare their encodings; without embedded pictures. */
    public String markup() {
        byte[] bytes = bytes();
        String markup = Encoding.decode(bytes, Encoding.declaredIn(bytes));
        if (markup.length() > Limits.MARKUP) {
            markup = INLINED.matcher(markup).replaceAll("");
        }
        if (markup.length() > Limits.MARKUP) {
            throw new UnreadableException(Problem.of("markup-long", Limits.MARKUP, markup.length()));
        }
        return markup;
    }

    private static UnreadableException tooLarge(long bytes) {
        return new UnreadableException(
                Problem.of("file-large", Limits.megabytes(Limits.WHOLE_FILE), Limits.megabytes(bytes)));
    }
}
