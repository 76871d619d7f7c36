package org.depesche.format.office;

import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** Passes on the contents of the elements of some names. */
final class Inside implements XmlVisitor {

    private final Set<String> elements;
    private final XmlVisitor visitor;
    private int depth;

    Inside(String element, XmlVisitor visitor) {
        this(Set.of(element), visitor);
    }

    Inside(Set<String> elements, XmlVisitor visitor) {
        this.elements = elements;
        this.visitor = visitor;
    }

    @Override
    public boolean begin(String name, XMLStreamReader xml) {
        boolean visited = depth == 0 || visitor.begin(name, xml);
        if (visited && (depth > 0 || elements.contains(name))) {
            depth++;
        }
        return visited;
    }

    @Override
    public void text(String text) {
        if (depth > 0) {
            visitor.text(text);
        }
    }

    @Override
    public void end(String name) {
        if (depth > 1) {
            visitor.end(name);
        }
        depth = Math.max(0, depth - 1);
    }
}
