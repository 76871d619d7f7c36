package org.depesche.format.wire;

import java.util.Map;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The Swedish mark-up of TT (TTNITF), whose elements NITF and HTML have under other names. Its line of place and agency, and
 * its byline below the text, become fields.
 */
final class TtText {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("rubrik", "h2"),
            Map.entry("underrubrik", "h3"),
            Map.entry("mellis", "h3"),
            Map.entry("citat", "blockquote"),
            Map.entry("fraga", "p"),
            Map.entry("punkt", "li"),
            Map.entry("bild", "media"),
            Map.entry("bildtext", "media-caption"),
            Map.entry("bildskapare", "media-producer"),
            Map.entry("brodtext", "div"));

    private TtText() {}

    /** Gives the elements their usual names, if it is such a text. */
    static void translate(Element root, DraftBuilder draft) {
        if (root.getElementsByTag("brodtext").isEmpty()) {
            return;
        }
        draft.put(HeaderField.KICKER, text(root, "vinjett"));
        draft.put(HeaderField.PLACE, text(root, "ort"));
        draft.put(HeaderField.BYLINE, text(root, "byline"));
        root.select("dat, vinjett, byline, bildfil").remove();
        root.select("ingress p").forEach(paragraph -> paragraph.attr("class", "lead"));
        NAMES.forEach((swedish, name) ->
                root.select(swedish).forEach(element -> element.tagName(name, Parser.NamespaceHtml)));
    }

    private static @Nullable String text(Element root, String name) {
        Element found = root.getElementsByTag(name).first();
        return found == null ? null : found.text();
    }
}
