package org.depesche.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A temporary file that holds several contents. It is deleted when it is closed and when the process ends. */
public final class Spool implements Closeable {

    private static final int AT_A_TIME = 64 << 10;

    private final FileChannel file;
    private long end;

    private Spool(FileChannel file) {
        this.file = file;
    }

    /** @throws DiskFullException if the disk is full */
    public static Spool open() {
        try {
            return at(Files.createTempFile("depesche-", ".spool"), StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            throw new DiskFullException(e);
        }
    }

    static Spool at(Path path, OpenOption... further) throws IOException {
        Set<OpenOption> options = new HashSet<>(List.of(further));
        options.addAll(List.of(StandardOpenOption.READ, StandardOpenOption.WRITE));
        return new Spool(FileChannel.open(path, options));
    }

    /**
     * Appends a content. An incomplete content is removed.
     *
     * @throws IOException if it cannot be read
     * @throws DiskFullException if the disk is full
     */
    public Part append(InputStream in) throws IOException {
        byte[] buffer = new byte[AT_A_TIME];
        long start = end;
        long position = start;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            write(ByteBuffer.wrap(buffer, 0, read), position);
            position += read;
        }
        end = position;
        return new Part(file, start, position - start);
    }

    private void write(ByteBuffer bytes, long position) {
        try {
            for (long at = position; bytes.hasRemaining(); ) {
                at += file.write(bytes, at);
            }
        } catch (IOException e) {
            throw new DiskFullException(e);
        }
    }

    /** One of the contents. */
    public record Part(FileChannel file, long start, long size) {

        public FileWindow channel() {
            return new FileWindow(file, start, size);
        }

        public InputStream open() {
            return Channels.newInputStream(channel());
        }

        /** The first bytes. */
        byte[] head() throws IOException {
            return open().readNBytes(SourceFile.HEAD);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
