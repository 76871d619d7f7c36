package org.depesche.format;

import java.util.stream.Stream;

/** Reads the files of one format. */
public interface ArticleReader {

    /** Whether this is a file of the format, judged by how it begins and not by its name's ending. */
    boolean reads(SourceFile file);

    /**
     * What the file holds, in its order, read as the stream is consumed. The stream holds the file open: close it.
     * A reader may throw {@link java.io.UncheckedIOException} and {@link UnreadableException} here and from the
     * stream; {@link ArticleReaders} turns both into items.
     */
    Stream<Item> read(SourceFile file);

    /**
     * How many items the file holds, where that is told much faster than by reading them; else 0. May throw as
     * {@link #read} does.
     */
    default int count(SourceFile file) {
        return 0;
    }
}
