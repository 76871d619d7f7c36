package org.depesche.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.depesche.article.Byline;
import org.depesche.tagging.Block;
import org.depesche.tagging.EntityKind;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Writes CommonMark after YAML front matter with the names of fields that static sites use. */
final class MarkdownWriter {

    private static final MarkdownRenderer RENDERER = MarkdownRenderer.builder().build();

    private MarkdownWriter() {}

    static String write(OutgoingArticle article) {
        return "---\n" + frontMatter(article) + "---\n\n" + RENDERER.render(body(article));
    }

    private static String frontMatter(OutgoingArticle article) {
        Map<String, @Nullable Object> stated = new LinkedHashMap<>();
        stated.put("title", article.draft().headline());
        stated.put("kicker", article.heading().kicker());
        stated.put(
                "byline",
                article.hasAuthorsBesideByline() ? null : article.heading().printedByline());
        Byline byline = article.heading().byline();
        stated.put("authors", article.hasAuthorsBesideByline() && byline != null ? byline.authors() : null);
        stated.put("date", article.published());
        stated.put("dateline", article.datelineField());
        stated.put("source", article.publication().source());
        stated.put("section", article.publication().section());
        stated.put("language", article.language());
        stated.put("keywords", article.publication().keywords());
        stated.put("people", article.names(EntityKind.PERSON));
        stated.put("places", article.names(EntityKind.PLACE));
        stated.put("organisations", article.names(EntityKind.ORGANISATION));
        stated.put("rights", article.publication().rights());
        stated.put("id", article.draft().identity().sourceId());
        stated.put("version", article.draft().identity().version());
        stated.put("slugline", article.draft().identity().slugline());
        stated.put("correction", article.correction());
        stated.put("status", article.pubstatus());
        stated.put("embargo", article.embargo());
        stated.values().removeIf(value -> value == null || value.equals(List.of()));
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setWidth(Integer.MAX_VALUE);
        options.setSplitLines(false);
        return new Yaml(options).dump(stated);
    }

    private static Document body(OutgoingArticle article) {
        Document document = new Document();
        List<Block> blocks = article.body();
        BulletList list = null;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            List<OutgoingPicture> pictures = article.picturesAt(i);
            if (!pictures.isEmpty()) {
                list = null;
                boolean ofPicture = block.kind().isOfPicture();
                int end = ofPicture ? endOfCaption(blocks, i) : i;
                String caption = ofPicture ? caption(blocks.subList(i, end)) : null;
                pictures.forEach(picture -> document.appendChild(picture(picture, caption)));
                if (ofPicture) {
                    i = end - 1;
                    continue;
                }
            }
            if (block.kind() == Block.Kind.LIST_ITEM) {
                if (list == null) {
                    list = new BulletList();
                    list.setMarker("-");
                    list.setTight(true);
                    document.appendChild(list);
                }
                list.appendChild(holding(new ListItem(), paragraph(block.text())));
                continue;
            }
            list = null;
            document.appendChild(paragraph(block));
        }
        article.picturesAt(blocks.size()).forEach(picture -> document.appendChild(picture(picture, null)));
        return document;
    }

    private static Node paragraph(Block block) {
        return switch (block.kind()) {
            case SUBHEAD, HEADLINE -> heading(block.text());
            case QUOTE -> holding(new BlockQuote(), paragraph(block.text()));
            default -> paragraph(block.text());
        };
    }

    private static int endOfCaption(List<Block> blocks, int from) {
        int next = from + 1;
        boolean credited = blocks.get(from).kind() == Block.Kind.CAPTION
                && next < blocks.size()
                && blocks.get(next).kind() == Block.Kind.CREDIT;
        return credited ? next + 1 : next;
    }

    /** A caption and its credit in one line, as they are printed below pictures. */
    private static String caption(List<Block> lines) {
        return lines.stream().map(Block::text).collect(Collectors.joining(" "));
    }

    /** A picture alone in its paragraph, with its caption as its title. */
    private static Node picture(OutgoingPicture picture, @Nullable String caption) {
        return holding(
                new Paragraph(), holding(new Image(picture.address(), caption), new Text(picture.alternative())));
    }

    private static Node heading(String text) {
        Heading heading = new Heading();
        heading.setLevel(2);
        return holding(heading, new Text(text));
    }

    private static Node paragraph(String text) {
        return holding(new Paragraph(), new Text(text));
    }

    private static Node holding(Node outer, Node inner) {
        outer.appendChild(inner);
        return outer;
    }
}
