package org.depesche.format;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the files of one format. */
public interface ArticleReader {

    /** Whether the file has this format, judged by its content and not by its name. */
    boolean reads(SourceFile file);

    /**
     * Reads the items of the file in order, lazily. The stream holds the file open: close it. Method and stream may
     * throw {@link java.io.UncheckedIOException} and {@link UnreadableException}; {@link ArticleReaders} turns both
     * into items.
     */
    Stream<Item> read(SourceFile file);

    /** Counts the items if that is much faster than reading them, or returns 0. May throw like {@link #read}. */
    default int count(SourceFile file) {
        return 0;
    }

    /**
     * All words of a file that is no text, as its document has them, so that an editor can compare them with an article;
     * null for a file of text. May throw like {@link #read}.
     */
    default @Nullable String words(SourceFile file) {
        return null;
    }
}
