package org.depesche.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** A part of a file as a channel of its own. Closing it leaves the file open. */
public final class FileWindow implements SeekableByteChannel {

    private final FileChannel file;
    private final long start;
    private final long size;
    private long position;
    private long allowed = Long.MAX_VALUE;
    private boolean open = true;

    /** The read limit is exceeded. */
    public static final class TooMuchException extends IOException {

        private static final long serialVersionUID = 1;
    }

    FileWindow(FileChannel file, long start, long size) {
        this.file = file;
        this.start = start;
        this.size = size;
    }

    /** Sets the number of bytes that may be read from now on. */
    public void allow(long bytes) {
        allowed = bytes;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        if (allowed < 0) {
            throw new TooMuchException();
        }
        long left = size - position;
        if (left <= 0) {
            return into.hasRemaining() ? -1 : 0;
        }
        int limit = into.limit();
        into.limit((int) Math.min(limit, into.position() + left));
        try {
            int read = file.read(into, start + position);
            position += Math.max(0, read);
            allowed -= Math.max(0, read);
            return read;
        } finally {
            into.limit(limit);
        }
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long to) {
        if (to < 0) {
            throw new IllegalArgumentException("Before the beginning: " + to);
        }
        position = to;
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long to) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
    }
}
