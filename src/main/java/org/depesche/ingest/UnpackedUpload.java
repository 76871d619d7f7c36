package org.depesche.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.depesche.format.Problem;
import org.depesche.format.SourceFile;
import org.depesche.format.Spool;
import org.jspecify.annotations.Nullable;

/** The files of one upload with containers unpacked. Must be closed, because it may occupy space on the disk. */
public final class UnpackedUpload implements AutoCloseable {

    /**
     * A file, or its name and the reason why it is refused.
     *
     * @param problem null if the file can be kept
     */
    record Content(UploadedFile file, @Nullable IngestProblem problem) {}

    private final int files;
    private final Runnable end;
    private final List<Content> contents = new ArrayList<>();
    private @Nullable Spool spool;

    /**
     * @param files the number of sent files; a container counts once
     * @param end called at the end of {@link #close}
     */
    UnpackedUpload(int files, Runnable end) {
        this.files = files;
        this.end = end;
    }

    int files() {
        return files;
    }

    List<Content> contents() {
        return contents;
    }

    void add(UploadedFile file) {
        contents.add(new Content(file, null));
    }

    void add(SourceFile unpacked) {
        add(new UploadedFile(unpacked.name(), null, unpacked.size(), unpacked::open));
    }

    void refuse(UploadedFile file, IngestProblem problem) {
        contents.add(new Content(file, problem));
    }

    void refuse(String name, Problem problem) {
        refuse(UploadedFile.of(name, new byte[0]), IngestProblem.reading(problem));
    }

    /** The temporary file of the unpacked files. */
    Spool spool() {
        if (spool == null) {
            spool = Spool.open();
        }
        return spool;
    }

    @Override
    public void close() {
        try (Spool closed = spool) {
            end.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
