package org.depesche.format.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.depesche.format.CleanText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/** The mark-up of Infomaker's Writer (IDF), whose elements have their kind as an attribute. */
final class IdfText {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("body", "p"),
            Map.entry("paragraph", "p"),
            Map.entry("x-im/paragraph", "p"),
            Map.entry("fact-body", "p"),
            Map.entry("blockquote", "blockquote"),
            Map.entry("pullquote", "blockquote"),
            Map.entry("unordered-list", "ul"),
            Map.entry("x-im/unordered-list", "ul"),
            Map.entry("ordered-list", "ol"),
            Map.entry("x-im/ordered-list", "ol"),
            Map.entry("x-im/header", "h2"),
            Map.entry("fact-headline", "h3"));

    private static final Map<String, HeaderField> FIELDS = Map.of(
            "headline", HeaderField.HEADLINE,
            "dateline", HeaderField.PLACE,
            "pagedateline", HeaderField.PLACE,
            "preleadin", HeaderField.KICKER,
            "byline", HeaderField.BYLINE,
            "attribution", HeaderField.BYLINE);

    /** Pictures, boxes and links have their words in data; all other objects are insertions of pages. */
    private static final Set<String> OBJECTS = Set.of("x-im/image", "x-im/content-part", "x-im/link");

    private static final Set<String> LEADS = Set.of("preamble", "leadin");

    /** Boxes have pictures and links in them. */
    private static final int MOST_LEVELS = 3;

    private IdfText() {}

    /** Gives the elements the names of HTML and NITF, if it is such a text. */
    static void translate(Element root, DraftBuilder draft) {
        Element idf = root.getElementsByTag("idf").first();
        if (idf == null) {
            return;
        }
        for (int level = 0; level < MOST_LEVELS; level++) {
            List<Element> objects = outermost(idf, "object");
            objects.stream()
                    .filter(object -> !OBJECTS.contains(object.attr("type")))
                    .forEach(Element::remove);
            objects.forEach(IdfText::translateObject);
        }
        outermost(idf, "object").forEach(Element::remove);
        List<Element> elements = outermost(idf, "element");
        elements.forEach(element -> translateElement(element, draft));
        elements.stream()
                .filter(element -> FIELDS.containsKey(element.attr("type")))
                .forEach(Element::remove);
        idf.getElementsByTag("list-item").forEach(item -> item.tagName("li", Parser.NamespaceHtml));
        rename(idf, "div");
    }

    /** The elements of a name that are in no other of it. */
    private static List<Element> outermost(Element idf, String name) {
        List<Element> found = new ArrayList<>();
        idf.filter((node, depth) -> {
            boolean named =
                    node instanceof Element element && element.normalName().equals(name);
            if (named) {
                found.add((Element) node);
            }
            return named ? NodeFilter.FilterResult.SKIP_CHILDREN : NodeFilter.FilterResult.CONTINUE;
        });
        return found;
    }

    /** Removes nothing: jsoup counts all children anew when one of them is read after a removal. */
    private static void translateElement(Element element, DraftBuilder draft) {
        String type = element.attr("type");
        HeaderField field = FIELDS.get(type);
        if (field != null) {
            String text = CleanText.line(element.text());
            draft.put(field, text.isEmpty() ? null : text);
        } else if (LEADS.contains(type)) {
            rename(element, "p").attr("class", "lead");
        } else {
            rename(element, type.matches("subheadline\\d?") ? "h3" : NAMES.getOrDefault(type, "p"));
        }
    }

    private static Element rename(Element element, String name) {
        // older files have paragraphs inside
        boolean inner = name.equals("p") && !element.getElementsByTag("p").isEmpty();
        return element.tagName(inner ? "div" : name, Parser.NamespaceHtml);
    }

    private static void translateObject(Element object) {
        switch (object.attr("type")) {
            case "x-im/image" -> translatePicture(object);
            case "x-im/content-part" -> {
                String title = object.attr("title");
                object.getElementsByTag("subject").remove();
                if (!title.isBlank()) {
                    object.prependElement("h3", Parser.NamespaceHtml).text(title);
                }
                rename(object, "div");
            }
            case "x-im/link" -> {
                Element anchor = object.getElementsByTag("anchor").first();
                object.replaceWith(new TextNode(anchor == null ? "" : anchor.text()));
            }
            default -> {}
        }
    }

    private static void translatePicture(Element object) {
        List<String> captions =
                new ArrayList<>(object.select("link[rel=self] > data > caption").eachText());
        captions.addAll(object.select("link[rel=self] > data > text").eachText());
        captions.addAll(
                object.select("object > data > caption, object > data > text").eachText());
        List<String> credits =
                new ArrayList<>(object.select("link[rel=self] > data > credit").eachText());
        credits.addAll(object.select("link[rel=author]").eachAttr("title"));
        object.empty();
        object.attributes().remove("type");
        object.tagName("media", Parser.NamespaceHtml);
        captions.stream()
                .filter(caption -> !caption.isBlank())
                .limit(1)
                .forEach(caption -> object.appendElement("media-caption", Parser.NamespaceHtml)
                        .text(caption));
        String credit = credits.stream()
                .map(CleanText::line)
                .filter(one -> !one.isEmpty())
                .distinct()
                .collect(Collectors.joining("/"));
        if (!credit.isEmpty()) {
            object.appendElement("media-producer", Parser.NamespaceHtml).text(credit);
        }
    }
}
