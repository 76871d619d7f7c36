package org.depesche.format.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.depesche.format.Passage;
import org.depesche.format.readers.MarkedText;
import org.depesche.picture.PictureMarkup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Reads the captions of the pictures between headline and text. Pages have them in the header, or before the element with
 * the text.
 */
final class PicturesAbove implements NodeFilter {

    private static final int LEVELS = 4;

    private final Element content;
    private final Element article;
    private final Set<Node> leftOut;
    private final List<Passage> captions = new ArrayList<>();
    private boolean inContent;
    private @Nullable Element header;

    private PicturesAbove(Element content, Element article, Set<Node> leftOut) {
        this.content = content;
        this.article = article;
        this.leftOut = leftOut;
    }

    /**
     * The captions and credits in their order.
     *
     * @param content the element with the text
     * @param leftOut the parts of the page outside the article
     */
    static List<Passage> of(Element content, Set<Node> leftOut) {
        Element outer = content.normalName().equals("article") ? content.parent() : content;
        Element around = outer == null ? null : outer.closest("article, main");
        Element article = Objects.requireNonNullElse(around == null ? titled(content) : around, content);
        PicturesAbove found = new PicturesAbove(content, article, leftOut);
        article.filter(found);
        return found.captions;
    }

    /** The innermost element around the text that has the headline too; null if that is far away. */
    private static @Nullable Element titled(Element content) {
        Element at = content.parent();
        for (int level = 0; level < LEVELS && at != null && !at.normalName().equals("body"); level++) {
            if (at.selectFirst("h1") != null) {
                return at;
            }
            at = at.parent();
        }
        return null;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // an equal element may be elsewhere
    public FilterResult head(Node node, int depth) {
        if (!(node instanceof Element element) || leftOut.contains(node)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        inContent |= element == content;
        boolean announcesOthers =
                element != article && element != content && element.normalName().equals("article");
        if (announcesOthers) {
            return FilterResult.SKIP_ENTIRELY;
        }
        boolean above = !inContent || header != null;
        if (above && PictureMarkup.partOf(element, false) == PictureMarkup.Part.FRAME) {
            captions.addAll(MarkedText.passagesOf(element, leftOut));
            return FilterResult.SKIP_ENTIRELY;
        }
        if (header == null && element.normalName().equals("header")) {
            header = element;
        }
        return !above && element.normalName().equals("p") ? FilterResult.STOP : FilterResult.CONTINUE;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // an equal element may be inside
    public FilterResult tail(Node node, int depth) {
        if (node == header) {
            header = null;
        }
        return FilterResult.CONTINUE;
    }
}
