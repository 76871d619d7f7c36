package org.depesche.format.rtf;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.depesche.format.ArticleReader;
import org.depesche.format.DateText;
import org.depesche.format.Item;
import org.depesche.format.SourceFile;
import org.depesche.format.office.DocumentDraft;
import org.depesche.format.office.OfficeDocument;

/** Reads RTF of Word, LibreOffice, TextEdit, and of the editing systems that write it by themselves. */
public record RtfReader(DateText dates) implements ArticleReader {

    @Override
    public boolean reads(SourceFile file) {
        return file.visibleHead().startsWith("{\\rtf");
    }

    @Override
    public Stream<Item> read(SourceFile file) {
        return Stream.of(DocumentDraft.of(document(file), file, dates));
    }

    @Override
    public String words(SourceFile file) {
        return document(file).words();
    }

    private static OfficeDocument document(SourceFile file) {
        try (InputStream in = new BufferedInputStream(file.open(), 64 << 10)) {
            return new RtfBody(new RtfTokens(in)).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
