package org.depesche.format.markdown;

import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.depesche.format.BylineText;
import org.depesche.format.CleanText;
import org.jspecify.annotations.Nullable;

/** A byline above other lines in one paragraph. */
final class BylineAbove {

    private BylineAbove() {}

    /** Moves the lines below the byline into a paragraph behind it. Returns the new paragraph; null if there is no byline. */
    static @Nullable Paragraph splitOff(Paragraph paragraph) {
        Node end = endOfByline(paragraph);
        if (end == null) {
            return null;
        }
        Paragraph rest = new Paragraph();
        for (Node next = end.getNext(); next != null; next = end.getNext()) {
            rest.appendChild(next);
        }
        end.unlink();
        paragraph.insertAfter(rest);
        return rest;
    }

    private static @Nullable Node endOfByline(Paragraph paragraph) {
        StringBuilder line = new StringBuilder();
        Node end = paragraph.getFirstChild();
        while (end != null && !(end instanceof HardLineBreak || end instanceof SoftLineBreak)) {
            line.append(MarkdownWords.of(end));
            end = end.getNext();
        }
        return end != null && BylineText.is(CleanText.line(line.toString())) ? end : null;
    }
}
