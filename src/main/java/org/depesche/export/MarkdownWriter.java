package org.depesche.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
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
        return "---\n" + frontMatter(article) + "---\n\n" + RENDERER.render(body(article.body()));
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

    private static Document body(List<Block> blocks) {
        Document document = new Document();
        BulletList list = null;
        for (Block block : blocks) {
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
            document.appendChild(
                    switch (block.kind()) {
                        case SUBHEAD, HEADLINE -> heading(block.text());
                        case QUOTE -> holding(new BlockQuote(), paragraph(block.text()));
                        default -> paragraph(block.text());
                    });
        }
        return document;
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
