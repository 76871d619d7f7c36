package org.depesche.export;

import java.util.List;
import org.depesche.tagging.Block;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The paragraphs of an article as elements of XHTML or NITF. */
final class MarkedBody {

    private final Element parent;
    private final boolean nitf;
    private @Nullable Element list;
    private @Nullable Element caption;

    private MarkedBody(Element parent, boolean nitf) {
        this.parent = parent;
        this.nitf = nitf;
    }

    /** The paragraphs as a fragment of XHTML. */
    static String xhtml(List<Block> body) {
        Document fragment = MarkupDocument.empty();
        Element root = fragment.appendElement("div");
        appendXhtml(root, body);
        return root.html();
    }

    static void appendXhtml(Element parent, List<Block> body) {
        MarkedBody marked = new MarkedBody(parent, false);
        body.forEach(marked::append);
    }

    static void appendNitf(Element parent, List<Block> body) {
        MarkedBody marked = new MarkedBody(parent, true);
        body.forEach(marked::append);
    }

    private void append(Block block) {
        if (block.kind() != Block.Kind.LIST_ITEM) {
            list = null;
        }
        if (block.kind() != Block.Kind.CREDIT) {
            caption = null;
        }
        switch (block.kind()) {
            case SUBHEAD, HEADLINE -> parent.appendElement(nitf ? "hl2" : "h2").text(block.text());
            case LEAD -> parent.appendElement("p").attr("class", "lead").text(block.text());
            case PARAGRAPH -> parent.appendElement("p").text(block.text());
            case QUOTE ->
                parent.appendElement(nitf ? "bq" : "blockquote")
                        .appendElement(nitf ? "block" : "p")
                        .text(block.text());
            case CAPTION -> {
                caption = picture();
                captionOf(caption).text(block.text());
            }
            case CREDIT -> appendCredit(caption == null ? picture() : caption, block.text());
            case LIST_ITEM -> {
                list = list == null ? parent.appendElement("ul") : list;
                list.appendElement("li").text(block.text());
            }
        }
    }

    private Element picture() {
        return nitf
                ? parent.appendElement("media").attr("media-type", "image")
                : parent.appendElement("figure").appendElement("figcaption");
    }

    private Element captionOf(Element picture) {
        return nitf ? picture.appendElement("media-caption") : picture.appendElement("span");
    }

    private void appendCredit(Element picture, String credit) {
        if (nitf) {
            picture.appendElement("media-producer").text(credit);
        } else {
            picture.appendText(" ")
                    .appendElement("span")
                    .attr("class", "credit")
                    .text(credit);
        }
    }
}
