package org.depesche.format;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a stream as bytes, in bounded memory. */
public final class ByteLines implements Closeable {

    private static final byte[] TOO_LONG = new byte[0];

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;

    /** @param longest the bytes of the longest line that is read */
    public ByteLines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next line without its line feed; {@link #isTooLong} for a line that was skipped; null at the end. */
    public byte @Nullable [] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
        boolean any = false;
        boolean tooLong = false;
        while (fill()) {
            any = true;
            int stop = start;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            tooLong |= line.size() + stop - start > longest;
            if (!tooLong) {
                line.write(buffer, start, stop - start);
            }
            boolean whole = stop < end;
            start = whole ? stop + 1 : stop;
            if (whole) {
                break;
            }
        }
        return tooLong ? TOO_LONG : any ? line.toByteArray() : null;
    }

    @SuppressWarnings("ReferenceEquality") // the mark itself, which has no bytes
    public static boolean isTooLong(byte[] line) {
        return line == TOO_LONG;
    }

    private boolean fill() throws IOException {
        if (start == end) {
            start = 0;
            end = Math.max(0, in.read(buffer));
        }
        return start < end;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
