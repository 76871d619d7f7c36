package org.depesche.format.readers;

import org.depesche.format.CleanText;
import org.depesche.format.Sentences;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Tells subheads that are set as lines in bold letters, in HTML and in NITF. */
public final class BoldLines {

    private static final String BOLD = "b, strong, em.bold, em[style=bold]";

    private static final int LONGEST_SUBHEAD = 100;

    /** A bold element with more nodes is no line. Bold elements inside each other are thus looked at in constant time. */
    private static final int MOST_NODES = 50;

    /** The nodes of a paragraph that has nothing but bold letters: they and blanks around them. */
    private static final int FEW_NODES = 3;

    private BoldLines() {}

    /** Makes headings of lines in bold letters between paragraphs. */
    public static void becomeSubheads(Element content) {
        for (Element bold : content.select(BOLD)) {
            if (NodeCount.exceeds(MOST_NODES, bold)) {
                continue;
            }
            String text = CleanText.line(bold.text());
            if (!isSubhead(bold, text)) {
                continue;
            }
            Element paragraph = paragraphOf(bold, text);
            if (paragraph != null) {
                paragraph.tagName("h3", Parser.NamespaceHtml);
            } else if (isBreak(bold.nextSibling(), false) && (isBreak(bold.previousSibling(), true) || isFirst(bold))) {
                bold.tagName("h3", Parser.NamespaceHtml);
            }
        }
    }

    private static boolean isSubhead(Element bold, String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_SUBHEAD
                && !Sentences.isEnded(text)
                && !text.endsWith(":")
                && bold.selectFirst("a, br, img") == null;
    }

    /** The paragraph that has nothing but these bold letters; null if none has. */
    private static @Nullable Element paragraphOf(Element bold, String text) {
        Element parent = bold.parent();
        while (parent != null && isOnly(parent, "font|span|u", text)) {
            parent = parent.parent();
        }
        boolean own = parent != null
                && isOnly(parent, "p|div", text)
                && bold.closest("li, blockquote, figure, media") == null;
        return own ? parent : null;
    }

    private static boolean isOnly(Element parent, String names, String text) {
        return parent.normalName().matches(names)
                && parent.childNodeSize() <= FEW_NODES
                && CleanText.line(parent.text()).equals(text);
    }

    /** Makes the lead of a first paragraph that has nothing but bold letters, if another paragraph follows. */
    static void becomeLead(Element content) {
        Element first = content.selectFirst("p");
        Element bold = first == null ? null : first.selectFirst("> b, > strong");
        String text = first == null ? "" : CleanText.line(first.text());
        if (first != null
                && bold != null
                && first.nextElementSibling() != null
                && Sentences.isEnded(text)
                && CleanText.line(bold.text()).equals(text)
                && first.closest("li, blockquote, figure, td") == null) {
            first.attr("class", "lead");
        }
    }

    /** Whether bold letters begin a paragraph. */
    private static boolean isFirst(Element bold) {
        Node before = bold.previousSibling();
        boolean blank =
                before == null || before instanceof TextNode text && text.isBlank() && text.previousSibling() == null;
        Element parent = bold.parent();
        return blank && parent != null && parent.normalName().equals("p");
    }

    private static boolean isBreak(@Nullable Node sibling, boolean before) {
        Node node = sibling;
        while (node instanceof TextNode text && text.isBlank()) {
            node = before ? node.previousSibling() : node.nextSibling();
        }
        return node instanceof Element element && element.normalName().equals("br");
    }
}
