package org.depesche.format.readers;

import java.util.List;
import org.depesche.format.CleanText;
import org.depesche.format.Manuscript;
import org.depesche.format.MarkedText;
import org.depesche.format.Passage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Texts that are, or may be, HTML or XML, from parsers that load nothing and stay bounded. */
final class Markup {

    /** Deeper than any article; keeps a bomb of nested elements from costing time. */
    private static final int DEEPEST = 200;

    private Markup() {}

    /** A parser for HTML that bounds the depth of the tree. */
    static Parser html() {
        return Parser.htmlParser().setMaxDepth(DEEPEST);
    }

    /** A parser for XML that knows no document types and so expands and loads nothing. */
    static Parser xml() {
        return Parser.xmlParser().setMaxDepth(DEEPEST);
    }

    /** The passages of an HTML fragment or page. */
    static List<Passage> passagesOf(String html) {
        return MarkedText.passagesOf(Jsoup.parse(html, html()).body());
    }

    /** One line of a text that may hold mark-up or escaped characters, as headlines of feeds do. */
    static String line(String text) {
        boolean marked = text.indexOf('<') >= 0 || text.indexOf('&') >= 0;
        return CleanText.line(marked ? Jsoup.parse(text, html()).text() : text);
    }

    static @Nullable String lineOrNull(@Nullable String text) {
        return text == null ? null : line(text);
    }

    /** The text with its escaped characters as they are, its line breaks kept. */
    private static String unescaped(String text) {
        return Parser.unescapeEntities(text, false);
    }

    /**
     * The passages inside an element.
     *
     * @param maybeEscaped whether mark-up that was escaped or put into CDATA is read as the mark-up it is
     */
    static List<Passage> passagesOf(Element root, boolean maybeEscaped) {
        List<Passage> passages = MarkedText.passagesOf(root);
        boolean escaped = maybeEscaped && passages.stream().anyMatch(passage -> hasTags(passage.text()));
        return escaped ? passagesOf(root.wholeText()) : passages;
    }

    /** Reads a body that may be plain text or mark-up, whatever it is called. */
    static void readBody(String text, boolean marked, Manuscript manuscript) {
        if (marked && text.indexOf('<') >= 0 || hasTags(text)) {
            passagesOf(text).forEach(manuscript::passage);
        } else {
            TextReader.readBody(TextReader.stanzas(CleanText.of(marked ? unescaped(text) : text)), manuscript);
        }
    }

    private static boolean hasTags(String text) {
        return text.contains("<p>") || text.contains("</p>");
    }
}
