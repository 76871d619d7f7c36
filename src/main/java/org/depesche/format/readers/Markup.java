package org.depesche.format.readers;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.depesche.format.CleanText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.Passage;
import org.depesche.format.text.TextBody;
import org.depesche.format.text.TextLines;
import org.depesche.tagging.Block;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Parses HTML and XML with parsers that load nothing and are bounded. */
public final class Markup {

    /** The depth limit of the tree: deeper than any article, and cheap for a bomb of nested elements. */
    private static final int DEEPEST = 200;

    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][A-Za-z0-9]{0,10}(?:\\s[^<>]{0,2000})?/?>");

    private static final Pattern BREAKING_TAG = Pattern.compile("(?i)</?p>|<br ?/?>");
    private static final Pattern PARAGRAPH = Pattern.compile("(?i)<(?:p|br|div|td)[\\s/>]");
    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t]*\\n\\s*");

    private static final Pattern KNOWN = Pattern.compile("(?i)iptc\\.org/std/|w3\\.org/1999/xhtml");

    private static final Pattern KNOWN_PREFIX = Pattern.compile("(?i)nitf|newsml|nar|g2|x?html?");

    /** Notes of agencies to newsrooms, and TT's line of desk and agency, among the text. */
    private static final String NOTES =
            "section[class~=(?i)notepad|linkbox], [class~=(?i)^(?:notizblock|ed-?note)$], div.dat";

    private Markup() {}

    /** An HTML parser with a bounded depth. */
    public static Parser html() {
        return Parser.htmlParser().setMaxDepth(DEEPEST);
    }

    /** An XML parser that ignores document types, so it expands and loads nothing. */
    public static Parser xml() {
        return Parser.xmlParser().setMaxDepth(DEEPEST);
    }

    /**
     * Drops the prefixes of names from NewsML, NITF and XHTML, which senders choose as they like. Prefixes without a
     * namespace go too, because pieces of files lose its declaration.
     */
    public static void dropPrefixes(Element root) {
        for (Element element : root.getAllElements()) {
            String prefix = element.tag().prefix();
            String namespace = element.tag().namespace();
            if (!prefix.isEmpty()
                    && (KNOWN.matcher(namespace).find()
                            || KNOWN_PREFIX.matcher(prefix).matches())) {
                element.tagName(element.tag().localName());
            }
        }
    }

    /** The passages of an HTML fragment or page. */
    public static List<Passage> passagesOf(String html) {
        Element body = Jsoup.parse(Shortcodes.dropFrom(html), html()).body();
        BoldLines.becomeSubheads(body);
        BoldLines.becomeLead(body);
        return MarkedText.passagesOf(body);
    }

    /** One line of a text that may have mark-up or escaped characters, like headlines of feeds. */
    public static String line(String text) {
        boolean marked = text.indexOf('<') >= 0 || text.indexOf('&') >= 0;
        return CleanText.line(marked ? Jsoup.parse(text, html()).text() : text);
    }

    public static @Nullable String lineOrNull(@Nullable String text) {
        return text == null ? null : line(text);
    }

    /** The unescaped text with its line breaks. */
    private static String unescaped(String text) {
        return Parser.unescapeEntities(text, false);
    }

    /**
     * The passages inside an element.
     *
     * @param maybeEscaped whether escaped mark-up and CDATA are parsed as mark-up
     */
    public static List<Passage> passagesOf(Element root, boolean maybeEscaped) {
        BoldLines.becomeSubheads(root);
        BoldLines.becomeLead(root);
        List<Passage> passages = MarkedText.passagesOf(root);
        boolean escaped = maybeEscaped && passages.stream().anyMatch(passage -> hasTags(passage.text()));
        return escaped ? passagesOf(root.wholeText()) : passages;
    }

    /** Reads a body that may be plain text or mark-up. */
    public static void readBody(String text, boolean marked, DraftBuilder draft) {
        if (marked && text.indexOf('<') >= 0 || hasTags(text)) {
            Element body = Jsoup.parse(text, html()).body();
            Element vignette = body.selectFirst("div.dat .vignette");
            draft.put(HeaderField.KICKER, vignette == null ? null : vignette.text());
            remove(body.select(NOTES));
            List<Passage> passages = AgencySubheads.in(passagesOf(body, false));
            boolean repeated = passages.size() > 1
                    && passages.getFirst().kind() == Block.Kind.SUBHEAD
                    && draft.isHeadline(passages.getFirst().text());
            passages.stream().skip(repeated ? 1 : 0).forEach(draft::passage);
        } else {
            TextBody.readBody(TextLines.stanzas(CleanText.of(marked ? unescaped(text) : text)), draft);
        }
    }

    /** The passages of a body that may be plain text or mark-up. */
    public static List<Passage> bodyOf(String text) {
        if (TAG.matcher(text).find()) {
            return passagesOf(withParagraphs(text));
        }
        return TextLines.stanzas(CleanText.of(unescaped(text))).stream()
                .map(lines -> Passage.of(Block.Kind.PARAGRAPH, String.join(" ", lines)))
                .toList();
    }

    /** Removes elements, in time that grows with the number of their siblings; one by one it would grow with its square. */
    public static void remove(List<Element> elements) {
        Set<Node> removed = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Element> parents = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Element element : elements) {
            Element parent = element.parent();
            if (parent != null) {
                removed.add(element);
                parents.add(parent);
            }
        }
        for (Element parent : parents) {
            List<Node> kept = parent.childNodes().stream()
                    .filter(node -> !removed.contains(node))
                    .toList();
            parent.empty().appendChildren(kept);
        }
    }

    private static boolean hasTags(String text) {
        return BREAKING_TAG.matcher(text).find();
    }

    /**
     * Mark-up in which blank lines separate paragraphs, as blog systems and agencies store texts whose only tags are those of
     * words. Texts with tags of paragraphs stay as they are.
     */
    public static String withParagraphs(String markup) {
        boolean marked = PARAGRAPH.matcher(markup).find();
        return marked || !BLANK_LINE.matcher(markup).find()
                ? markup
                : "<p>" + BLANK_LINE.matcher(markup).replaceAll("</p><p>") + "</p>";
    }
}
