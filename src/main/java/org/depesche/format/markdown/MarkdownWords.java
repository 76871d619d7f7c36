package org.depesche.format.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Collects the text inside a paragraph of Markdown. */
final class MarkdownWords extends AbstractVisitor {

    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>");
    private static final Pattern CODE = Pattern.compile("(?i)<(?<end>/)?(?:script|style|iframe)\\b.*");

    private final StringBuilder text = new StringBuilder();
    private boolean inCode;

    private MarkdownWords() {}

    /** The text of a node. */
    static String of(Node node) {
        MarkdownWords words = new MarkdownWords();
        node.accept(words);
        return words.text.toString();
    }

    /** The text inside a node, whatever that is. */
    static String inside(Node node) {
        MarkdownWords words = new MarkdownWords();
        for (Node inner = node.getFirstChild(); inner != null; inner = inner.getNext()) {
            inner.accept(words);
        }
        return words.text.toString();
    }

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
