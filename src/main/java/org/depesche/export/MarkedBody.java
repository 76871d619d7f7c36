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

    /** The paragraphs and pictures as a fragment of XHTML. */
    static String xhtml(OutgoingArticle article) {
        Document fragment = MarkupDocument.empty();
        Element root = fragment.appendElement("div");
        appendXhtml(root, article);
        return root.html();
    }

    static void appendXhtml(Element parent, OutgoingArticle article) {
        new MarkedBody(parent, false).append(article);
    }

    static void appendNitf(Element parent, OutgoingArticle article) {
        new MarkedBody(parent, true).append(article);
    }

    private void append(OutgoingArticle article) {
        List<Block> body = article.body();
        for (int i = 0; i < body.size(); i++) {
            List<OutgoingPicture> pictures = article.picturesAt(i);
            if (!body.get(i).kind().isOfPicture()) {
                pictures.forEach(picture -> picture(List.of(picture)));
                pictures = List.of();
            }
            append(body.get(i), pictures);
        }
        article.picturesAt(body.size()).forEach(picture -> picture(List.of(picture)));
    }

    /** @param pictures those to which a caption or a credit belongs */
    private void append(Block block, List<OutgoingPicture> pictures) {
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
                caption = captioned(pictures);
                captionOf(caption).text(block.text());
            }
            case CREDIT ->
                appendCredit(caption == null || !pictures.isEmpty() ? captioned(pictures) : caption, block.text());
            case LIST_ITEM -> {
                list = list == null ? parent.appendElement("ul") : list;
                list.appendElement("li").text(block.text());
            }
        }
    }

    /** The frame of pictures, with the pictures in it. */
    private Element picture(List<OutgoingPicture> pictures) {
        list = null;
        Element frame =
                nitf ? parent.appendElement("media").attr("media-type", "image") : parent.appendElement("figure");
        for (OutgoingPicture picture : pictures) {
            frame.appendElement(nitf ? "media-reference" : "img")
                    .attr(nitf ? "source" : "src", picture.address())
                    .attr(nitf ? "alternate-text" : "alt", picture.alternative())
                    .attr("width", String.valueOf(picture.width()))
                    .attr("height", String.valueOf(picture.height()));
        }
        return frame;
    }

    /** The frame of pictures; of HTML the element in it that holds the caption. */
    private Element captioned(List<OutgoingPicture> pictures) {
        Element frame = picture(pictures);
        return nitf ? frame : frame.appendElement("figcaption");
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
