package org.depesche.format.office;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.depesche.format.Problem;
import org.depesche.format.UnreadableException;
import org.depesche.format.manuscript.DocumentWriter;
import org.depesche.format.manuscript.OfficeDocument;
import org.depesche.format.manuscript.OfficeProperties;
import org.jspecify.annotations.Nullable;

/** Reads an OpenDocument text, and the texts of OpenOffice.org 1, that are packages. */
final class OdfPackage {

    private OdfPackage() {}

    /**
     * The document; null if the package holds no text.
     *
     * @throws UnreadableException if it is encrypted
     */
    static @Nullable OfficeDocument read(OfficePackage document) throws IOException {
        AtomicBoolean encrypted = new AtomicBoolean();
        document.visit("META-INF/manifest.xml", (name, xml) -> {
            encrypted.compareAndSet(false, name.equals("manifest:encryption-data"));
            return true;
        });
        if (encrypted.get()) {
            throw new UnreadableException(Problem.of("office-locked", "OpenDocument"));
        }
        OdfStyles styles = new OdfStyles();
        document.visit("styles.xml", styles);
        DocumentWriter writer = new DocumentWriter();
        OdfBody body = new OdfBody(styles, new OdfFrames(document::picture, styles, writer), writer);
        document.visit("content.xml", body);
        if (!body.isText()) {
            return null;
        }
        DocumentWriter margins = DocumentWriter.ofMargins();
        document.visitLoosely("styles.xml", PageMargins.ofOpenDocument(styles, margins));
        OfficeProperties properties = new OfficeProperties();
        document.visit("meta.xml", new PropertiesPart(properties));
        return OfficeDocument.of(writer, properties, margins);
    }
}
