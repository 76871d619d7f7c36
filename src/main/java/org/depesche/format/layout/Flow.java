package org.depesche.format.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.depesche.format.Sentences;
import org.jspecify.annotations.Nullable;

/** Joins paragraphs that go on in the next column, on the next page, or after an interruption. */
final class Flow {

    /** Paragraphs that may stand between the parts of one: a caption, a quotation in large letters. */
    private static final int MOST_BETWEEN = 3;

    /** The part of paragraphs that begin with an indent where indents mark all of them. */
    private static final double INDENTED = 0.3;

    private static final int SHORTEST = 25;

    /** The characters at the end of a text that show whether it has ended. */
    private static final int END = 80;

    private final double bodySize;
    private final boolean indents;

    /** A paragraph with the parts that have been joined to it. */
    private static final class Open {
        private final Paragraph first;
        private final StringBuilder text;
        private final List<PrintedLine> lines;
        private boolean bold;
        private boolean full;

        Open(Paragraph first) {
            this.first = first;
            this.text = new StringBuilder(first.text());
            this.lines = new ArrayList<>(first.lines());
            this.bold = first.isBold();
            this.full = first.full();
        }

        void add(Paragraph next, Hyphenation hyphenation) {
            hyphenation.append(text, next.text());
            lines.addAll(next.lines());
            bold &= next.isBold();
            full = next.full();
        }

        String end() {
            return text.substring(Math.max(0, text.length() - END));
        }

        Paragraph paragraph() {
            return new Paragraph(text.toString(), lines, first.mark(), first.indented(), full);
        }
    }

    private Flow(List<Paragraph> paragraphs, double bodySize) {
        this.bodySize = bodySize;
        List<Paragraph> body = paragraphs.stream().filter(this::isBody).toList();
        long indented = body.stream().filter(Paragraph::indented).count();
        this.indents = indented > 1 && indented >= INDENTED * body.size();
    }

    static List<Paragraph> joined(List<Paragraph> paragraphs, Hyphenation hyphenation, double bodySize) {
        Flow flow = new Flow(paragraphs, bodySize);
        Deque<Paragraph> rest = new ArrayDeque<>(paragraphs);
        List<Paragraph> joined = new ArrayList<>();
        while (!rest.isEmpty()) {
            Open open = new Open(rest.remove());
            Paragraph next = flow.takeContinuation(open, rest);
            while (next != null) {
                open.add(next, hyphenation);
                next = flow.takeContinuation(open, rest);
            }
            joined.add(open.paragraph());
        }
        return joined;
    }

    private boolean isBody(Paragraph paragraph) {
        return Math.abs(paragraph.size() - bodySize) < 0.12 * bodySize;
    }

    /** Takes the paragraph with which another one goes on from those after it; null if it has ended. */
    private @Nullable Paragraph takeContinuation(Open open, Deque<Paragraph> rest) {
        Iterator<Paragraph> following = rest.iterator();
        for (int between = 0; between <= MOST_BETWEEN && following.hasNext(); between++) {
            Paragraph next = following.next();
            if (next.first().isSameStyleAs(open.lines.getLast()) && next.text().length() > 1) {
                if (!goesOn(open, next)) {
                    return null;
                }
                following.remove();
                return next;
            }
            if (isBody(next) && !next.isBold() && next.text().length() > SHORTEST) {
                return null;
            }
        }
        return null;
    }

    private boolean goesOn(Open open, Paragraph next) {
        PrintedLine last = open.lines.getLast();
        boolean ended = Sentences.isEnded(open.end()) || open.end().endsWith(":");
        boolean small = Character.isLowerCase(next.text().codePointAt(0));
        boolean elsewhere = next.page() != last.page() || next.first().baseline() < last.baseline();
        if (next.isItem() || next.indented() || open.text.length() < SHORTEST && !small) {
            return false;
        }
        if (!elsewhere) {
            return !ended && small && isBody(open.first);
        }
        return (isBody(open.first) || small) && goesOnElsewhere(open, ended, small);
    }

    /** Whether a paragraph goes on in the next column or on the next page. */
    private boolean goesOnElsewhere(Open open, boolean ended, boolean small) {
        return ended ? indents && open.full && !open.bold : small || open.full;
    }
}
