package org.depesche.web.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.depesche.web.LocalPath;
import org.jspecify.annotations.Nullable;

/**
 * A node of a Markdown text, for a template to render. HTML in the text is shown as text, images as their descriptions;
 * links may lead to the web, to a mailbox, to a telephone or to this site.
 *
 * @param text the text of a node without children
 * @param url the target of a link
 */
record MarkdownNode(Kind kind, String text, @Nullable String url, List<MarkdownNode> parts) {

    enum Kind {
        TITLE,
        HEADING,
        SUBHEADING,
        PARAGRAPH,
        LIST,
        NUMBERED,
        ITEM,
        QUOTE,
        VERBATIM,
        RULE,
        TEXT,
        EMPHASIS,
        STRONG,
        CODE,
        LINK,
        BREAK
    }

    private static final Parser PARSER =
            Parser.builder().maxOpenBlockParsers(20).build();

    /** Deeper nodes are left out. */
    private static final int DEEPEST = 30;

    static List<MarkdownNode> of(String markdown) {
        return parts(PARSER.parse(markdown), 0);
    }

    private static List<MarkdownNode> parts(Node parent, int depth) {
        List<MarkdownNode> parts = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null && depth < DEEPEST; node = node.getNext()) {
            MarkdownNode part = of(node, depth + 1);
            if (part != null) {
                parts.add(part);
            } else {
                parts.addAll(parts(node, depth + 1));
            }
        }
        return List.copyOf(parts);
    }

    /** A node; null if only its children count. */
    private static @Nullable MarkdownNode of(Node node, int depth) {
        return switch (node) {
            case Heading heading ->
                holding(
                        switch (heading.getLevel()) {
                            case 1 -> Kind.TITLE;
                            case 2 -> Kind.HEADING;
                            default -> Kind.SUBHEADING;
                        },
                        node,
                        depth);
            case Paragraph paragraph -> holding(Kind.PARAGRAPH, node, depth);
            case BulletList list -> holding(Kind.LIST, node, depth);
            case OrderedList list -> holding(Kind.NUMBERED, node, depth);
            case ListItem item -> holding(Kind.ITEM, node, depth);
            case BlockQuote quote -> holding(Kind.QUOTE, node, depth);
            case Emphasis emphasis -> holding(Kind.EMPHASIS, node, depth);
            case StrongEmphasis strong -> holding(Kind.STRONG, node, depth);
            case Link link -> isSafe(link.getDestination()) ? link(link, depth) : null;
            case FencedCodeBlock code -> text(Kind.VERBATIM, code.getLiteral());
            case IndentedCodeBlock code -> text(Kind.VERBATIM, code.getLiteral());
            case HtmlBlock html -> text(Kind.VERBATIM, html.getLiteral());
            case HtmlInline html -> text(Kind.TEXT, html.getLiteral());
            case Code code -> text(Kind.CODE, code.getLiteral());
            case Text text -> text(Kind.TEXT, text.getLiteral());
            case SoftLineBreak line -> text(Kind.TEXT, "\n");
            case HardLineBreak line -> text(Kind.BREAK, "");
            case ThematicBreak rule -> text(Kind.RULE, "");
            default -> null;
        };
    }

    private static MarkdownNode holding(Kind kind, Node node, int depth) {
        return new MarkdownNode(kind, "", null, parts(node, depth));
    }

    private static MarkdownNode link(Link link, int depth) {
        return new MarkdownNode(Kind.LINK, "", link.getDestination(), parts(link, depth));
    }

    private static MarkdownNode text(Kind kind, String text) {
        return new MarkdownNode(kind, text, null, List.of());
    }

    private static boolean isSafe(String url) {
        String start = url.toLowerCase(Locale.ROOT);
        boolean local = !LocalPath.of(url).equals("/") || url.equals("/");
        return local
                || start.startsWith("https://")
                || start.startsWith("http://")
                || start.startsWith("mailto:")
                || start.startsWith("tel:");
    }

    /** The plain text. */
    String words() {
        if (parts.isEmpty()) {
            return text;
        }
        StringBuilder words = new StringBuilder();
        parts.forEach(part -> words.append(part.words()));
        return words.toString();
    }
}
