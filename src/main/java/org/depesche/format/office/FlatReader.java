package org.depesche.format.office;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.depesche.format.DateText;
import org.depesche.format.Problem;
import org.depesche.format.Prolog;
import org.depesche.format.SourceFile;
import org.depesche.format.UnreadableException;
import org.depesche.format.manuscript.DocumentDraft.DocumentReader;
import org.depesche.format.manuscript.DocumentWriter;
import org.depesche.format.manuscript.OfficeDocument;
import org.depesche.format.manuscript.OfficeProperties;
import org.depesche.format.manuscript.WordFields;

/**
 * Reads documents of word processors that are one XML file: flat OpenDocument texts, Word's XML of 2003, and its packages
 * that are written as one file. Their pictures, which are text in the XML, are left out.
 */
public record FlatReader(DateText dates) implements DocumentReader {

    private static final String OPEN_DOCUMENT = "OpenDocument";
    private static final String WORD = "Microsoft Office";

    @Override
    public boolean reads(SourceFile file) {
        return file.is(Prolog.Kind.OFFICE);
    }

    @Override
    public OfficeDocument document(SourceFile file) {
        Prolog prolog = file.prolog();
        boolean open = prolog != null && prolog.namespace().contains("opendocument");
        try {
            return open ? openDocument(file) : word(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OfficeDocument openDocument(SourceFile file) throws IOException {
        OdfStyles styles = new OdfStyles();
        visit(file, OPEN_DOCUMENT, new Inside("office:styles", styles));
        DocumentWriter writer = new DocumentWriter();
        OdfBody body = new OdfBody(styles, new OdfFrames(part -> null, styles, writer), writer);
        visit(file, OPEN_DOCUMENT, body);
        if (!body.isText()) {
            throw new UnreadableException(Problem.of("foreign-document", OPEN_DOCUMENT));
        }
        DocumentWriter margins = DocumentWriter.ofMargins();
        visit(file, OPEN_DOCUMENT, PageMargins.ofOpenDocument(styles, margins));
        OfficeProperties properties = new OfficeProperties();
        visit(file, OPEN_DOCUMENT, new Inside("office:meta", new PropertiesPart(properties)));
        return OfficeDocument.of(writer, properties, margins);
    }

    private static OfficeDocument word(SourceFile file) throws IOException {
        WordStyles styles = new WordStyles();
        visit(file, WORD, new Inside("w:styles", styles));
        DocumentWriter writer = new DocumentWriter();
        WordBody body = new WordBody(styles, new WordDrawings(id -> null, writer), writer, new WordFields());
        visit(file, WORD, body);
        if (!body.isWord()) {
            throw new UnreadableException(Problem.of("foreign-document", WORD));
        }
        DocumentWriter margins = DocumentWriter.ofMargins();
        visit(file, WORD, PageMargins.ofWord(styles, margins));
        OfficeProperties properties = new OfficeProperties();
        visit(file, WORD, new Inside("o:DocumentProperties", new PropertiesPart(properties)));
        visit(file, WORD, new Inside("cp:coreProperties", new PropertiesPart(properties)));
        return OfficeDocument.of(writer, properties, margins);
    }

    private static void visit(SourceFile file, String kind, XmlVisitor visitor) throws IOException {
        try (InputStream in = new BufferedInputStream(file.open())) {
            OfficeXml.visit(in, kind, visitor);
        }
    }
}
