package org.depesche.format.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.Parser;
import org.depesche.article.Dateline;
import org.depesche.format.CleanText;
import org.depesche.format.DatelineText;
import org.depesche.format.Passage;
import org.depesche.format.Sentences;
import org.depesche.format.readers.Markup;
import org.depesche.format.text.TextLines;
import org.depesche.picture.CaptionText;
import org.depesche.tagging.Block;
import org.jspecify.annotations.Nullable;

/**
 * Collects the passages of a Markdown text at all levels. Links become their text. The title of a picture that stands alone
 * is its caption, as are slanted words in the line below it.
 */
final class MarkdownBody extends AbstractVisitor {

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .maxOpenBlockParsers(100)
            .maxInlineNesting(100)
            .build();

    /** Elements with text. Others show advertisements, and parts of a page. */
    private static final Pattern HTML_TEXT = Pattern.compile(
            "(?i)<(?:p|figure|blockquote|ul|ol|table|aside|h[1-6])[\\s>]"
                    + "|<div\\s[^>]{0,200}class=[\"'][^\"'>]{0,100}\\b(?:callout|note|info|infobox|box|kasten|hinweis|alert)\\b");

    /** A language in braces: a program calculates the text that is shown instead. */
    private static final String CALCULATED = "{";

    private static final int LONGEST_SUBHEAD = 100;

    private final List<Passage> passages = new ArrayList<>();
    private @Nullable Passage title;
    private @Nullable Dateline dateline;

    private MarkdownBody() {}

    static MarkdownBody of(String markdown) {
        MarkdownBody body = new MarkdownBody();
        PARSER.parse(MarkdownExtensions.toCommonMark(markdown)).accept(body);
        return body;
    }

    List<Passage> passages() {
        return passages;
    }

    /** The first heading of the first level; null if there is none. */
    @Nullable
    Passage title() {
        return title;
    }

    /** The dateline in bold letters at the beginning of the text, which does not have it; null if there is none. */
    @Nullable
    Dateline dateline() {
        return dateline;
    }

    private void add(Block.Kind kind, String text) {
        Passage passage = Passage.of(kind, text);
        if (!passage.text().isEmpty()) {
            passages.add(passage);
        }
    }

    @Override
    public void visit(Heading heading) {
        add(Block.Kind.SUBHEAD, MarkdownWords.of(heading));
        title = title == null && heading.getLevel() == 1 && !passages.isEmpty() ? passages.getLast() : title;
    }

    @Override
    public void visit(Paragraph paragraph) {
        String text = MarkdownWords.of(paragraph);
        List<Passage> picture = PictureParagraph.passagesOf(paragraph, text);
        if (!picture.isEmpty()) {
            passages.addAll(picture);
            return;
        }
        Block.Kind kind = kindOf(paragraph);
        if (kind == Block.Kind.PARAGRAPH && isBelowPicture(text)) {
            Passage bare = passages.removeLast();
            passages.addAll(Passage.ofPicture(text, null, bare.pictures().getLast()));
            return;
        }
        Paragraph rest = isBeginning() ? BylineAbove.splitOff(paragraph) : null;
        if (rest != null) {
            visit(paragraph);
            visit(rest);
            return;
        }
        Node first = paragraph.getFirstChild();
        boolean whole = kind == Block.Kind.PARAGRAPH && first != null && first.getNext() == null;
        if (whole && first instanceof StrongEmphasis) {
            add(kindOfBold(text), text);
        } else if (whole && first instanceof Emphasis && isFirstSentence(text)) {
            add(Block.Kind.LEAD, text);
        } else {
            add(kind, kind == Block.Kind.PARAGRAPH ? withoutDateline(first, text) : text);
        }
    }

    /** Whether a line with a credit stands below a picture that has no caption. */
    private boolean isBelowPicture(String text) {
        return !passages.isEmpty()
                && passages.getLast().text().isEmpty()
                && !passages.getLast().pictures().isEmpty()
                && CaptionText.isLine(CleanText.line(text));
    }

    /** The text behind bold letters with the place at the beginning. */
    private String withoutDateline(@Nullable Node first, String text) {
        String bold = first instanceof StrongEmphasis ? MarkdownWords.of(first) : "";
        Dateline found = bold.isEmpty() || dateline != null || !isBeginning() ? null : DatelineText.ofBold(bold);
        dateline = found == null ? dateline : found;
        return found == null ? text : text.substring(bold.length());
    }

    /** Bold lines are subheads, and a bold first paragraph is the lead. */
    private Block.Kind kindOfBold(String text) {
        boolean ended = Sentences.isEnded(CleanText.line(text));
        if (!ended && text.length() <= LONGEST_SUBHEAD) {
            return Block.Kind.SUBHEAD;
        }
        return ended && isBeginning() ? Block.Kind.LEAD : Block.Kind.PARAGRAPH;
    }

    private boolean isFirstSentence(String text) {
        return isBeginning() && Sentences.isEnded(CleanText.line(text));
    }

    /** Whether no sentence stands above but a lead. */
    private boolean isBeginning() {
        return passages.stream()
                .noneMatch(passage -> !passage.kind().isOfPicture()
                        && passage.kind() != Block.Kind.LEAD
                        && Sentences.isEnded(passage.text()));
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableRow row) {
            StringBuilder cells = new StringBuilder();
            for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                cells.append(cell instanceof TableCell ? MarkdownWords.of(cell) : "")
                        .append(' ');
            }
            add(Block.Kind.PARAGRAPH, cells.toString());
        } else {
            visitChildren(node);
        }
    }

    @Override
    public void visit(HtmlBlock html) {
        if (HTML_TEXT.matcher(html.getLiteral()).find()) {
            passages.addAll(Markup.passagesOf(html.getLiteral()));
        }
    }

    @Override
    public void visit(FencedCodeBlock code) {
        if (!Objects.requireNonNullElse(code.getInfo(), "").startsWith(CALCULATED)) {
            stanzas(code.getLiteral());
        }
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        stanzas(code.getLiteral());
    }

    private void stanzas(String literal) {
        for (List<String> lines : TextLines.stanzas(literal)) {
            add(Block.Kind.PARAGRAPH, String.join(" ", lines));
        }
    }

    private static Block.Kind kindOf(Node node) {
        for (Node outer = node.getParent(); outer != null && !(outer instanceof Document); outer = outer.getParent()) {
            if (outer instanceof ListItem) {
                return Block.Kind.LIST_ITEM;
            }
            if (outer instanceof BlockQuote) {
                return Block.Kind.QUOTE;
            }
        }
        return Block.Kind.PARAGRAPH;
    }
}
