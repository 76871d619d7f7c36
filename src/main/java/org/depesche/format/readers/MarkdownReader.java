package org.depesche.format.readers;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.depesche.format.ArticleReader;
import org.depesche.format.CleanText;
import org.depesche.format.DateText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.Item;
import org.depesche.format.SourceFile;
import org.depesche.tagging.Block;

/**
 * Reads Markdown (CommonMark) with or without YAML front matter. Without a title there, the first heading is the
 * headline. Links become their text; pictures and HTML are left out.
 */
public record MarkdownReader(DateText dates) implements ArticleReader {

    private static final Parser PARSER =
            Parser.builder().maxOpenBlockParsers(100).maxInlineNesting(100).build();

    private static final Pattern BEGINS_WITH_HEADING =
            Pattern.compile("^\\s{0,100}(?:#{1,3} +\\S|\\S[^\\n]{0,200}\\n={3,}\\s*\\n)");
    private static final Pattern MARKS = Pattern.compile(
            "(?m)^#{1,6} +\\S|^> |^={3,}$|^-{3,}$|\\[[^\\]\\n]{1,200}]\\([^)\\s]{1,500}\\)|\\*\\*[^*\\n]{1,200}\\*\\*");

    /** Recognises front matter or a heading at the beginning. The name counts only if the text has marks. */
    @Override
    public boolean reads(SourceFile file) {
        String head = file.head();
        return FrontMatter.begins(head)
                || BEGINS_WITH_HEADING.matcher(head).lookingAt()
                || file.name().matches("(?i).*\\.(?:md|markdown|mdown)")
                        && MARKS.matcher(head).find();
    }

    @Override
    public Stream<Item> read(SourceFile file) {
        DraftBuilder draft = new DraftBuilder(dates);
        String body = FrontMatter.read(CleanText.of(file.text()), draft);
        PARSER.parse(body).accept(new Body(draft));
        return Stream.of(draft.item(0));
    }

    /** Visits the paragraphs at all levels. */
    private static final class Body extends AbstractVisitor {

        private final DraftBuilder draft;

        Body(DraftBuilder draft) {
            this.draft = draft;
        }

        @Override
        public void visit(Heading heading) {
            String text = CleanText.line(textOf(heading));
            if (!draft.hasHeadline() && draft.isEmpty()) {
                draft.put(HeaderField.HEADLINE, text);
            } else if (!draft.isEmpty() || !draft.isHeadline(text)) {
                draft.block(Block.Kind.SUBHEAD, text);
            }
        }

        @Override
        public void visit(Paragraph paragraph) {
            draft.block(kindOf(paragraph), textOf(paragraph));
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
                draft.block(Block.Kind.PARAGRAPH, String.join(" ", lines));
            }
        }

        private static Block.Kind kindOf(Node node) {
            for (Node outer = node.getParent();
                    outer != null && !(outer instanceof Document);
                    outer = outer.getParent()) {
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
            StringBuilder text = new StringBuilder();
            node.accept(new Words(text));
            return text.toString();
        }
    }

    /** Collects the text inside a paragraph. */
    private static final class Words extends AbstractVisitor {

        private final StringBuilder text;

        Words(StringBuilder text) {
            this.text = text;
        }

        @Override
        public void visit(Text node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(Code node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak node) {
            text.append(' ');
        }

        @Override
        public void visit(HardLineBreak node) {
            text.append(' ');
        }

        @Override
        public void visit(Image node) {
            // the text inside describes the picture
        }
    }
}
