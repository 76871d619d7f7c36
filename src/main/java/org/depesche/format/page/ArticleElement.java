package org.depesche.format.page;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Finds the element of a page that holds the text of the article. */
final class ArticleElement {

    /** Elements that are the article by their names, the most telling first. */
    private static final List<String> NAMED = List.of(
            "[itemprop~=(?i)^articleBody$], [property~=(?i)(^|[\\s:])articleBody$]",
            ".entry-content, .e-content",
            "article",
            "main, [role=main]");

    private static final Set<String> INLINE =
            Set.of("font", "b", "i", "em", "strong", "span", "u", "big", "small", "tt", "center", "basefont");
    private static final Set<String> TEXT = Set.of("p", "blockquote", "ul", "ol");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final int DEEPEST = 6;

    private ArticleElement() {}

    /** The element; null if the page has no text. */
    static @Nullable Element in(Document page, TextWeights weights) {
        for (String where : NAMED) {
            Element best = page.select(where).stream()
                    .filter(element -> weights.in(element).text > 0)
                    .max(Comparator.comparingInt(element -> weights.in(element).paragraphs))
                    .orElse(null);
            if (best != null) {
                return best;
            }
        }
        Element best = null;
        int most = 0;
        for (Element element : page.body().getAllElements()) {
            // a long headline alone is no article
            int own = HEADINGS.contains(element.normalName()) ? 0 : own(element, weights, 0);
            if (own > most) {
                most = own;
                best = element;
            }
        }
        return best == null ? null : withSiblings(best, page.body(), weights);
    }

    /** The characters of an element's own lines, outside links and inner containers. */
    private static int own(Element element, TextWeights weights, int depth) {
        int own = 0;
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                own += text.isBlank() || weights.in(element).text == 0
                        ? 0
                        : (int) text.getWholeText().chars().filter(c -> c > ' ').count();
            } else if (child instanceof Element inner) {
                TextWeights.Weight weight = weights.in(inner);
                if (TEXT.contains(inner.normalName())) {
                    own += weight.text - weight.linked;
                } else if (depth < DEEPEST && weight.text > 0 && INLINE.contains(inner.normalName())) {
                    own += own(inner, weights, depth + 1);
                }
            }
        }
        return own;
    }

    /** The container of an element's siblings, if the text of the article is spread over them. */
    private static Element withSiblings(Element element, Element body, TextWeights weights) {
        Element best = element;
        for (Element outer = element.parent(); outer != null && !outer.equals(body); outer = outer.parent()) {
            TextWeights.Weight inside = weights.in(best);
            TextWeights.Weight all = weights.in(outer);
            boolean more = all.paragraphs * 10L >= inside.paragraphs * 13L && inside.paragraphs > 0;
            if (more && all.linked * 4 < all.text) {
                best = outer;
            }
        }
        return best;
    }
}
