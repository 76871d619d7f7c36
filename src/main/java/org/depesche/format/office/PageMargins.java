package org.depesche.format.office;

import java.util.Set;
import org.depesche.format.manuscript.DocumentWriter;
import org.depesche.format.manuscript.WordFields;

/** Reads the lines at the top and the foot of the pages, without their pictures. */
final class PageMargins {

    private static final Set<String> OF_WORD = Set.of("w:hdr", "w:ftr");

    private static final Set<String> OF_OPEN_DOCUMENT = Set.of(
            "style:header",
            "style:header-first",
            "style:header-left",
            "style:footer",
            "style:footer-first",
            "style:footer-left");

    private PageMargins() {}

    static XmlVisitor ofWord(WordStyles styles, DocumentWriter writer) {
        return new Inside(
                OF_WORD, new WordBody(styles, new WordDrawings(id -> null, writer), writer, WordFields.ofMargins()));
    }

    static XmlVisitor ofOpenDocument(OdfStyles styles, DocumentWriter writer) {
        return new Inside(OF_OPEN_DOCUMENT, OdfBody.ofMargins(styles, writer));
    }
}
