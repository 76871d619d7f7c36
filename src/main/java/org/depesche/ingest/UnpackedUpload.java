package org.depesche.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.depesche.format.Container;
import org.depesche.format.Problem;
import org.depesche.format.SourceFile;
import org.depesche.format.Spool;
import org.depesche.picture.PictureType;
import org.jspecify.annotations.Nullable;

/** The files of one upload with containers unpacked. Must be closed, because it may occupy space on the disk. */
public final class UnpackedUpload implements Container.Receiver, AutoCloseable {

    /**
     * A file, or its name and the reason why it is refused.
     *
     * @param problem null if the file can be kept
     */
    record Content(UploadedFile file, @Nullable IngestProblem problem) {}

    private final int files;
    private final Runnable end;
    private final List<Content> contents = new ArrayList<>();
    private final List<UploadedFile> pictures = new ArrayList<>();
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

    /** The files, each of which is reported. */
    List<Content> contents() {
        return contents.isEmpty()
                ? pictures.stream().map(picture -> new Content(picture, null)).toList()
                : contents;
    }

    /** The pictures of containers, which belong to the articles among the files. */
    List<UploadedFile> pictures() {
        return contents.isEmpty() ? List.of() : pictures;
    }

    /** Adds a file, or its refusal if it has more bytes than allowed. */
    void add(UploadedFile file, long most) {
        contents.add(new Content(file, file.size() > most ? IngestProblem.tooLarge(most, file.size()) : null));
    }

    @Override
    public void file(SourceFile unpacked) {
        UploadedFile file = new UploadedFile(unpacked.name(), null, unpacked.size(), unpacked::open);
        if (PictureType.of(unpacked.headBytes()) == null) {
            contents.add(new Content(file, null));
        } else {
            pictures.add(file);
        }
    }

    @Override
    public void refused(String name, Problem problem) {
        contents.add(new Content(UploadedFile.of(name, new byte[0]), IngestProblem.reading(problem)));
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
