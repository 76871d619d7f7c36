package org.depesche.format.office;

import java.io.IOException;
import org.depesche.format.manuscript.DocumentWriter;
import org.depesche.format.manuscript.OfficeDocument;
import org.depesche.format.manuscript.OfficeProperties;
import org.depesche.format.manuscript.WordFields;
import org.jspecify.annotations.Nullable;

/** Reads a Word document that is an Office Open XML package, transitional or strict, with or without macros. */
final class WordPackage {

    private WordPackage() {}

    /** The document; null if the package holds no text of Word. */
    static @Nullable OfficeDocument read(OfficePackage document) throws IOException {
        Relationships ofPackage = Relationships.of("", document);
        String main = ofPackage.target("officeDocument", "word/document.xml");
        WordStyles styles = new WordStyles();
        Relationships ofMain = Relationships.of(main, document);
        document.visit(ofMain.target("styles", "word/styles.xml"), styles);
        DocumentWriter writer = new DocumentWriter();
        WordBody body = new WordBody(styles, new WordDrawings(ofMain::picture, writer), writer, new WordFields());
        document.visit(main, body);
        if (!body.isWord()) {
            return null;
        }
        DocumentWriter margins = DocumentWriter.ofMargins();
        for (String part : ofMain.margins()) {
            document.visitLoosely(part, PageMargins.ofWord(styles, margins));
        }
        OfficeProperties properties = new OfficeProperties();
        document.visit(ofPackage.target("core-properties", "docProps/core.xml"), new PropertiesPart(properties));
        return OfficeDocument.of(writer, properties, margins);
    }
}
