package org.depesche.format.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.depesche.format.CleanText;
import org.depesche.format.Passage;
import org.depesche.format.Sentences;
import org.depesche.format.readers.Markup;
import org.depesche.format.readers.TextReader;
import org.depesche.picture.PictureReference;
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

    /** Elements with text. Others show advertisements, and what a page needs. */
    private static final Pattern HTML_TEXT = Pattern.compile("(?i)<(?:p|figure|blockquote|ul|ol|table|h[1-6])[\\s>]");

    private static final int LONGEST_SUBHEAD = 100;

    private final List<Passage> passages = new ArrayList<>();

    private MarkdownBody() {}

    static List<Passage> passagesOf(String markdown) {
        MarkdownBody body = new MarkdownBody();
        PARSER.parse(MarkdownExtensions.toCommonMark(markdown)).accept(body);
        return body.passages;
    }

    private void add(Block.Kind kind, String text) {
        Passage passage = Passage.of(kind, text);
        if (!passage.text().isEmpty()) {
            passages.add(passage);
        }
    }

    @Override
    public void visit(Heading heading) {
        add(Block.Kind.SUBHEAD, textOf(heading));
    }

    @Override
    public void visit(Paragraph paragraph) {
        String text = textOf(paragraph);
        Image picture = picture(paragraph);
        if (picture != null) {
            passages.addAll(Passage.ofPicture(
                    text.isBlank() ? picture.getTitle() : text,
                    null,
                    PictureReference.to(picture.getDestination(), alternative(picture))));
            return;
        }
        Block.Kind kind = kindOf(paragraph);
        boolean bold = kind == Block.Kind.PARAGRAPH
                && paragraph.getFirstChild() instanceof StrongEmphasis
                && paragraph.getFirstChild().getNext() == null;
        add(bold ? kindOfBold(text) : kind, text);
    }

    private static String alternative(Image picture) {
        Words words = new Words();
        for (Node inner = picture.getFirstChild(); inner != null; inner = inner.getNext()) {
            inner.accept(words);
        }
        return CleanText.line(words.text.toString());
    }

    /** The picture that makes up a paragraph, perhaps as a link or with slanted words in the next line; else null. */
    private static @Nullable Image picture(Paragraph paragraph) {
        Node first = paragraph.getFirstChild();
        Node inner = first instanceof Link ? first.getFirstChild() : first;
        if (!(inner instanceof Image image) || first instanceof Link && inner.getNext() != null) {
            return null;
        }
        Node next = first.getNext();
        boolean line = next instanceof SoftLineBreak || next instanceof HardLineBreak;
        boolean alone = next == null
                || line && next.getNext() instanceof Emphasis && next.getNext().getNext() == null;
        return alone ? image : null;
    }

    /** Bold lines are subheads, and a bold first paragraph is the lead. */
    private Block.Kind kindOfBold(String text) {
        boolean ended = Sentences.isEnded(CleanText.line(text));
        if (!ended && text.length() <= LONGEST_SUBHEAD) {
            return Block.Kind.SUBHEAD;
        }
        boolean first = passages.stream()
                .noneMatch(passage -> !passage.kind().isOfPicture() && Sentences.isEnded(passage.text()));
        return ended && first ? Block.Kind.LEAD : Block.Kind.PARAGRAPH;
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableRow row) {
            StringBuilder cells = new StringBuilder();
            for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                cells.append(cell instanceof TableCell ? textOf(cell) : "").append(' ');
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
        stanzas(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        stanzas(code.getLiteral());
    }

    private void stanzas(String literal) {
        for (List<String> lines : TextReader.stanzas(literal)) {
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

    private static String textOf(Node node) {
        Words words = new Words();
        node.accept(words);
        return words.text.toString();
    }

    /** Collects the text inside a paragraph. */
    private static final class Words extends AbstractVisitor {

        private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>");
        private static final Pattern CODE = Pattern.compile("(?i)<(?<end>/)?(?:script|style|iframe)\\b.*");

        private final StringBuilder text = new StringBuilder();
        private boolean inCode;

        private void append(String words) {
            if (!inCode) {
                text.append(words);
            }
        }

        @Override
        public void visit(Text node) {
            append(node.getLiteral());
        }

        @Override
        public void visit(Code node) {
            append(node.getLiteral());
        }

        @Override
        public void visit(HtmlInline node) {
            Matcher code = CODE.matcher(node.getLiteral());
            if (code.matches()) {
                inCode = code.group("end") == null;
            } else if (BREAK.matcher(node.getLiteral()).matches()) {
                append(" ");
            }
        }

        @Override
        public void visit(SoftLineBreak node) {
            append(" ");
        }

        @Override
        public void visit(HardLineBreak node) {
            append(" ");
        }

        @Override
        public void visit(Image node) {
            // the text inside describes the picture
        }
    }
}
