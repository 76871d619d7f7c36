package org.depesche.format.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.depesche.format.Problem;
import org.depesche.format.UnreadableException;
import org.depesche.format.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Reads the XML of documents as a stream. Document types are ignored, nothing is loaded, no entity is expanded. */
final class OfficeXml {

    /** A nested table takes three levels, a text box about ten. Java's parser itself stops at a hundred. */
    private static final int DEEPEST = 99;

    private static final XMLInputFactory READERS = XMLInputFactory.newDefaultFactory();

    static {
        READERS.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        READERS.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        READERS.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        READERS.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    }

    /**
     * The prefixes by parts of the namespaces: those of Office Open XML differ between its transitional and its strict
     * form, those of OpenDocument between OpenOffice.org 1 and later.
     */
    private static final Map<String, String> PREFIXES = Vocabulary.of("""
            w: /wordprocessingml/main, /wordprocessingml/2006/main, /office/word/2003/wordml
            wx: /office/word/2003/auxHint
            mc: /markup-compatibility/
            wp: drawingml/2006/wordprocessingDrawing, drawingml/wordprocessingDrawing
            pic: drawingml/2006/picture, drawingml/picture
            a: drawingml/2006/main, drawingml/main
            v: schemas-microsoft-com:vml
            m: /officeDocument/2006/math, /officeDocument/math
            pkg: /office/2006/xmlPackage
            rel: /package/2006/relationships
            cp: /package/2006/metadata/core-properties, /package/metadata/core-properties
            o: schemas-microsoft-com:office:office
            dc: purl.org/dc/elements/
            office: opendocument:xmlns:office:, openoffice.org/2000/office
            text: opendocument:xmlns:text:, openoffice.org/2000/text
            table: opendocument:xmlns:table:, openoffice.org/2000/table
            draw: opendocument:xmlns:drawing:, openoffice.org/2000/drawing
            svg: opendocument:xmlns:svg-compatible:, w3.org/2000/svg
            style: opendocument:xmlns:style:, openoffice.org/2000/style
            meta: opendocument:xmlns:meta:, openoffice.org/2000/meta
            manifest: opendocument:xmlns:manifest:, openoffice.org/2001/manifest
            """, prefix -> prefix);

    private OfficeXml() {}

    /**
     * Visits a document to its end.
     *
     * @param kind the name of the format for the message if it is broken
     */
    static void visit(InputStream in, String kind, XmlVisitor visitor) throws IOException {
        try {
            XMLStreamReader xml = READERS.createXMLStreamReader(in);
            visit(xml, visitor);
            xml.close();
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException broken) {
                throw broken;
            }
            throw new UnreadableException(Problem.of("office-broken", kind));
        }
    }

    private static void visit(XMLStreamReader xml, XmlVisitor visitor) throws XMLStreamException {
        Map<String, String> prefixes = new HashMap<>();
        int depth = 0;
        int skipped = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw new UnreadableException(Problem.of("office-deep", DEEPEST));
                    }
                    if (skipped > 0 || !visitor.begin(nameOf(xml, prefixes), xml)) {
                        skipped++;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    if (skipped > 0) {
                        skipped--;
                    } else {
                        visitor.end(nameOf(xml, prefixes));
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (skipped == 0) {
                        visitor.text(xml.getText());
                    }
                }
                default -> {}
            }
        }
    }

    private static String nameOf(XMLStreamReader xml, Map<String, String> prefixes) {
        String namespace = Objects.requireNonNullElse(xml.getNamespaceURI(), "");
        return prefixes.computeIfAbsent(namespace, OfficeXml::prefixOf) + xml.getLocalName();
    }

    private static String prefixOf(String namespace) {
        return PREFIXES.entrySet().stream()
                .filter(known -> namespace.contains(known.getKey()))
                .map(known -> known.getValue() + ":")
                .findFirst()
                .orElse("?:");
    }

    /** The attribute with this name in any namespace; null if there is none. */
    static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }
}
