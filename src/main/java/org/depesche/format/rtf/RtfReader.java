package org.depesche.format.rtf;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.depesche.format.DateText;
import org.depesche.format.SourceFile;
import org.depesche.format.manuscript.DocumentDraft.DocumentReader;
import org.depesche.format.manuscript.OfficeDocument;

/** Reads RTF of Word, LibreOffice, TextEdit, and of the editing systems that write it by themselves. */
public record RtfReader(DateText dates) implements DocumentReader {

    @Override
    public boolean reads(SourceFile file) {
        return file.visibleHead().startsWith("{\\rtf");
    }

    @Override
    public OfficeDocument document(SourceFile file) {
        try (InputStream in = new BufferedInputStream(file.open(), 64 << 10)) {
            return new RtfBody(new RtfTokens(in)).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
