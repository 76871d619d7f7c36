package org.depesche.format.office;

import javax.xml.stream.XMLStreamReader;

/** Receives the elements and the text of XML in their order. */
interface XmlVisitor {

    /**
     * Begins an element.
     *
     * @param name with the usual prefix of its namespace, whatever the file calls it: {@code w:p}, {@code text:p}
     * @param xml for its attributes
     * @return whether its content is visited; otherwise {@link #end} is not called either
     */
    boolean begin(String name, XMLStreamReader xml);

    default void text(String text) {}

    default void end(String name) {}
}
