package org.depesche.format.page;

import java.util.Set;
import org.depesche.format.CleanText;
import org.depesche.format.Sentences;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Finds the lead of an article. */
final class PageLead {

    private static final int LONGEST_LEAD = 1_200;
    private static final int SHORTEST_LEAD = 15;

    private PageLead() {}

    /** The lead: an element called so, at the headline or in the article, or a first paragraph in bold letters. */
    static @Nullable Element in(Document page, Element content, TextWeights weights, Set<Node> leftOut) {
        Element lead = called(page, content, weights, leftOut);
        lead = lead == null ? inHeader(content, leftOut) : lead;
        return lead == null ? bold(content, leftOut) : lead;
    }

    private static @Nullable Element called(Document page, Element content, TextWeights weights, Set<Node> leftOut) {
        for (Element line :
                page.select("[class], [data-component], [data-testid], [data-gu-name], [itemprop=description]")) {
            boolean named = PageNames.isOne(line, PageNames.LEADS)
                    || line.attr("itemprop").equals("description")
                    || PageNames.isOne(line, PageNames.SUBTITLES) && Sentences.isEnded(CleanText.line(line.text()));
            // a lead is short, and the text of nested elements takes long
            if (named
                    && weights.in(line).text <= LONGEST_LEAD
                    && isLead(line, leftOut)
                    && (line.normalName().equals("p") || line.parents().contains(content) || isBefore(line, content))) {
                return line;
            }
        }
        return null;
    }

    private static @Nullable Element inHeader(Element content, Set<Node> leftOut) {
        for (Element line : content.select("header p:not(:has(a)), header > div:not(:has(a, p, div, time, figure))")) {
            if (line.text().length() > 2 * SHORTEST_LEAD
                    && isLead(line, leftOut)
                    && PageLines.dateIn(line.text()) == null) {
                return line;
            }
        }
        return null;
    }

    /** The first sentences of the text, if they are in bold letters. */
    private static @Nullable Element bold(Element content, Set<Node> leftOut) {
        for (Element line : content.select("p, b, strong")) {
            String text = CleanText.line(line.text());
            if (Sentences.isEnded(text) && !isLeftOut(line, leftOut)) {
                Element bold = line.normalName().equals("p") ? line.selectFirst("> b, > strong") : line;
                boolean whole = bold != null && CleanText.line(bold.text()).equals(text);
                Element next = line.nextElementSibling();
                boolean own = line.normalName().equals("p")
                        || next != null && next.normalName().equals("br");
                return whole && own && text.length() > 2 * SHORTEST_LEAD && !text.endsWith("?") ? line : null;
            }
        }
        return null;
    }

    private static boolean isLead(Element line, Set<Node> leftOut) {
        String text = CleanText.line(line.text());
        Element link = line.selectFirst("a[href]");
        return text.length() >= SHORTEST_LEAD
                && text.length() <= LONGEST_LEAD
                && line.selectFirst(":scope h1, :scope h2, :scope h3, :scope h4, article, img") == null
                && (link == null || link.text().length() * 2 < text.length())
                && !line.normalName().matches("h1|article|main|section|body|ul|ol|li|a|time")
                && line.closest("a, li") == null
                && !PageNoise.is(text)
                && !isLeftOut(line, leftOut);
    }

    private static boolean isLeftOut(Element line, Set<Node> leftOut) {
        return leftOut.contains(line) || line.parents().stream().anyMatch(leftOut::contains);
    }

    /** Whether a line stands before the article, and not among others. */
    private static boolean isBefore(Element line, Element content) {
        Element shared = line.parents().stream()
                .filter(content.parents()::contains)
                .findFirst()
                .orElse(null);
        return shared != null
                && line.selectFirst("a[href]") == null
                && (shared.select("h1").size() == 1
                        || shared.select("h1").isEmpty()
                                && shared.select("[itemprop=headline]").size() == 1);
    }
}
