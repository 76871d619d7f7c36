package org.depesche.export;

import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Documents of XML, built element by element: texts are escaped, and names keep their capitals. */
final class MarkupDocument {

    private MarkupDocument() {}

    static Document empty() {
        Document document = new Document("");
        document.parser(Parser.xmlParser());
        document.outputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(EscapeMode.xhtml)
                .charset(StandardCharsets.UTF_8)
                .prettyPrint(true)
                .indentAmount(2);
        return document;
    }

    static String text(Document document) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + document.outerHtml().strip() + "\n";
    }

    /** Appends an element with a text, unless there is none. */
    static void append(Element parent, String name, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            parent.appendElement(name).text(text);
        }
    }

    /** Appends an element with an attribute, unless the attribute has no value. */
    static void append(Element parent, String name, String attribute, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            parent.appendElement(name).attr(attribute, value);
        }
    }
}
