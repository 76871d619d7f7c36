package org.depesche.format.mail;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds links in large or bold letters, as the titles of articles in newsletters are. */
final class LinkedTitles {

    private static final String HEADINGS = "h1, h2, h3, h4, h5, h6";

    /** Bold letters, or letters of more than the size of a text. */
    private static final Pattern LARGE = Pattern.compile(
            "(?i)font-weight\\s*:\\s*(?:bold|[6-9]00)|font(?:-size)?\\s*:[^;]{0,40}?\\b(?:1[7-9]|[2-5]\\d)(?:\\.\\d+)?px|font(?:-size)?\\s*:[^;]{0,40}?\\b(?:1[3-9]|[2-4]\\d)(?:\\.\\d+)?pt");

    private LinkedTitles() {}

    /** The elements that have nothing but the words of a title. */
    static List<Element> of(Document page) {
        return page.select("a[href]").stream()
                .filter(link -> link.hasText() && (isInHeading(link) || isLarge(link)))
                .map(LinkedTitles::innermost)
                .toList();
    }

    private static boolean isInHeading(Element link) {
        return link.closest(HEADINGS) != null || link.select(HEADINGS).size() == 1;
    }

    private static boolean isLarge(Element link) {
        if (link.closest("b, strong") != null
                || link.children().size() == 1 && link.ownText().isBlank() && link.selectFirst("b, strong") != null) {
            return true;
        }
        Element at = link;
        while (at != null && !at.normalName().matches("table|tr|body|ul|ol")) {
            if (LARGE.matcher(at.attr("style")).find()) {
                return true;
            }
            at = at.parent();
        }
        return link.children().size() == 1
                && LARGE.matcher(link.child(0).attr("style")).find();
    }

    private static Element innermost(Element link) {
        Element heading = link.selectFirst(HEADINGS);
        return heading == null ? link : heading;
    }
}
