package org.depesche.format;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file that holds files: a ZIP, and the ZIPs directly in it. Read twice, as a stream: once to see that it keeps within
 * bounds, then to hand its files over. Folders, hidden files and what systems leave behind are passed over.
 */
public final class Container {

    /** What becomes of the files of a container. */
    public interface Receiver {

        /** @param name with the container's and the folders' names: {@code archive.zip/2024/storm.txt} */
        void file(String name, byte[] bytes);

        /** A file that cannot be taken, or the container itself where it breaks off. */
        void refused(String name, Problem problem);
    }

    /** Files of one container, those of its containers among them. */
    public static final int MOST_FILES = 10_000;

    /** Bytes of all files together, unpacked. */
    static final long MOST_BYTES = 2L << 30;

    /** Text shrinks to a fifth, well-ordered mark-up to a thirtieth; what shrinks more is made to do harm. */
    private static final int MOST_RATIO = 100;

    /** Small containers may shrink as they like. */
    private static final long FREE_BYTES = 16L << 20;

    private static final int DEEPEST = 1;

    /** For want of a flag, a name is in the code page of DOS, or in UTF-8 all the same. */
    private static final Charset DOS = Charset.forName("IBM437");

    private static final Pattern LEFT_BEHIND =
            Pattern.compile("(?i)(^|.*/)(__MACOSX/.*|Thumbs\\.db|desktop\\.ini|\\.[^/]*)");

    private final SourceFile file;
    private final int mostBytesEach;

    private Container(SourceFile file, int mostBytesEach) {
        this.file = file;
        this.mostBytesEach = mostBytesEach;
    }

    /** @param mostBytesEach what is larger is refused, and the others are taken */
    public static Container of(SourceFile file, int mostBytesEach) {
        return new Container(file, mostBytesEach);
    }

    /** Whether a file is a container, whatever its name; office documents, which are ZIPs too, are none. */
    public static boolean is(SourceFile file) {
        byte[] head = file.headBytes();
        boolean zip = head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] <= 5 && head[3] == head[2] + 1;
        String start = new String(head, StandardCharsets.ISO_8859_1);
        return zip && !start.contains("[Content_Types].xml") && !start.startsWith("mimetype", 30);
    }

    /**
     * Hands over all files, in the container's order; or refuses it as a whole if it is out of bounds.
     *
     * @throws UncheckedIOException if the bytes cannot be read at all
     */
    public void unpack(Receiver receiver) {
        try {
            Problem problem = new Pass(null).outOfBounds();
            if (problem != null) {
                receiver.refused(file.name(), problem);
                return;
            }
            Pass pass = new Pass(receiver);
            pass.read();
            if (pass.files == 0) {
                receiver.refused(file.name(), Problem.of("zip-empty"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One reading of the container. */
    private final class Pass {

        /** Null: nothing is handed over, only counted. */
        private final @Nullable Receiver receiver;

        private final byte[] buffer = new byte[64 << 10];
        private int files;
        private long unpacked;
        private long packed;

        Pass(@Nullable Receiver receiver) {
            this.receiver = receiver;
        }

        @Nullable
        Problem outOfBounds() throws IOException {
            try {
                read();
                return null;
            } catch (UnreadableException e) {
                return e.problem();
            }
        }

        void read() throws IOException {
            try (InputStream in = new BufferedInputStream(counted(file.open()))) {
                read(file.name(), in, 0);
            }
        }

        private void read(String name, InputStream in, int depth) throws IOException {
            ZipInputStream zip = new ZipInputStream(in, StandardCharsets.ISO_8859_1);
            try {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    String member = readable(entry.getName());
                    if (!entry.isDirectory() && !LEFT_BEHIND.matcher(member).matches()) {
                        take(name + "/" + member, zip, depth);
                    }
                }
            } catch (ZipException e) {
                boolean locked = String.valueOf(e.getMessage()).contains("encrypted");
                refuse(name, Problem.of(locked ? "zip-locked" : "zip-broken"));
            } catch (EOFException e) {
                refuse(name, Problem.of("zip-broken"));
            }
        }

        private void take(String name, ZipInputStream zip, int depth) throws IOException {
            if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
                if (depth < DEEPEST) {
                    read(name, zip, depth + 1);
                } else {
                    refuse(name, Problem.of("zip-nested"));
                }
                return;
            }
            files++;
            if (files > MOST_FILES) {
                throw new UnreadableException(Problem.of("zip-files", MOST_FILES));
            }
            Receiver taker = receiver;
            if (taker == null) {
                while (count(zip.read(buffer))) {}
                return;
            }
            byte[] bytes = zip.readNBytes(mostBytesEach + 1);
            if (bytes.length > mostBytesEach) {
                taker.refused(name, Problem.of("zip-large", mostBytesEach >> 20));
            } else {
                taker.file(name, bytes);
            }
        }

        private boolean count(int read) {
            unpacked += Math.max(0, read);
            if (unpacked > MOST_BYTES) {
                throw new UnreadableException(Problem.of("zip-bytes", MOST_BYTES >> 30));
            }
            if (unpacked > FREE_BYTES && unpacked > MOST_RATIO * packed) {
                throw new UnreadableException(Problem.of("zip-ratio", MOST_RATIO));
            }
            return read >= 0;
        }

        private void refuse(String name, Problem problem) {
            if (receiver != null) {
                files++;
                receiver.refused(name, problem);
            }
        }

        private InputStream counted(InputStream in) {
            return new FilterInputStream(in) {
                @Override
                public int read() throws IOException {
                    int one = in.read();
                    packed += one < 0 ? 0 : 1;
                    return one;
                }

                @Override
                public int read(byte[] into, int from, int most) throws IOException {
                    int read = in.read(into, from, most);
                    packed += Math.max(0, read);
                    return read;
                }
            };
        }
    }

    private static String readable(String name) {
        if (name.chars().anyMatch(c -> c > 0xFF)) {
            return name;
        }
        byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return name.chars().anyMatch(c -> c >= 0x80 && c < 0xA0) ? new String(bytes, DOS) : name;
        }
    }
}
