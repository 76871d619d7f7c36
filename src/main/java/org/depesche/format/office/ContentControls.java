package org.depesche.format.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import javax.xml.stream.XMLStreamReader;

/** The open content controls of a Word document: fields of a form, within each other. */
final class ContentControls {

    /** Whether the content is left out, for each open control. */
    private final Deque<Boolean> controls = new ArrayDeque<>();

    private boolean open;

    void begin() {
        controls.push(false);
    }

    void end() {
        controls.poll();
    }

    /** Opens the properties of the innermost control. */
    void open() {
        open = true;
    }

    void close() {
        open = false;
    }

    boolean isOpen() {
        return open;
    }

    /** Reads a property: a control that still shows its prompt is left out, and so are tables of contents. */
    boolean property(String name, XMLStreamReader xml) {
        boolean prompt = name.equals("w:showingPlcHdr") && WordLook.isOn(xml);
        boolean ofThePage = name.equals("w:docPartGallery")
                && Objects.requireNonNullElse(OfficeXml.attribute(xml, "val"), "")
                        .matches("(?i).*(?:table of contents|page numbers|watermarks|headers|footers).*");
        if ((prompt || ofThePage) && !controls.isEmpty()) {
            controls.pop();
            controls.push(true);
        }
        return !name.equals("w:rPr");
    }

    /** Whether the content of the innermost control is left out. */
    boolean isLeftOut() {
        return Boolean.TRUE.equals(controls.peek());
    }
}
