package org.depesche.web;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Streams XML in UTF-8. Leaves out characters that XML does not allow, so that the document is always well-formed. */
public final class Xml implements AutoCloseable {

    private final XMLStreamWriter out;

    /** A step of writing that may fail. */
    private interface Step {
        void take() throws XMLStreamException;
    }

    public Xml(OutputStream to) {
        try {
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(to, StandardCharsets.UTF_8.name());
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        take(() -> out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0"));
    }

    /** @param attributes names and values in turn; a null value leaves its attribute out */
    public Xml open(String name, @Nullable String... attributes) {
        take(() -> out.writeStartElement(name));
        attributes(attributes);
        return this;
    }

    public Xml close(String name) {
        take(out::writeEndElement);
        return this;
    }

    /** An element without content. */
    public Xml empty(String name, @Nullable String... attributes) {
        take(() -> out.writeEmptyElement(name));
        attributes(attributes);
        return this;
    }

    /** An element with a text. */
    public Xml text(String name, String text, @Nullable String... attributes) {
        open(name, attributes);
        take(() -> out.writeCharacters(clean(text)));
        return close(name);
    }

    private void attributes(@Nullable String[] attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            String name = attributes[i];
            String value = attributes[i + 1];
            if (name != null && value != null) {
                take(() -> out.writeAttribute(name, clean(value)));
            }
        }
    }

    /** The text without characters that XML 1.0 does not allow. */
    static String clean(String text) {
        if (text.chars().allMatch(c -> c >= 0x20 && c < Character.MIN_SURROGATE)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c >= 0x20 && c <= 0xD7FF
                        || c >= 0xE000 && c <= 0xFFFD
                        || c >= 0x10000)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    @Override
    public void close() {
        take(() -> {
            out.writeEndDocument();
            out.close();
        });
    }

    private static void take(Step step) {
        try {
            step.take();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The answer cannot be written", e);
        }
    }
}
