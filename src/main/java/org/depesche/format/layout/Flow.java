package org.depesche.format.layout;

import java.util.ArrayList;
import java.util.List;
import org.depesche.format.Sentences;

/** Joins paragraphs that go on in the next column, on the next page, or after what interrupts them. */
final class Flow {

    /** Paragraphs that may stand between the parts of one: a caption, a quotation in large letters. */
    private static final int MOST_BETWEEN = 3;

    /** The part of paragraphs that begin with an indent where indents mark all of them. */
    private static final double INDENTED = 0.3;

    private static final int SHORTEST = 25;

    private final Hyphenation hyphenation;
    private final double bodySize;
    private final boolean indents;

    private Flow(List<Paragraph> paragraphs, Hyphenation hyphenation, double bodySize) {
        this.hyphenation = hyphenation;
        this.bodySize = bodySize;
        List<Paragraph> body = paragraphs.stream().filter(this::isBody).toList();
        long indented = body.stream().filter(Paragraph::indented).count();
        this.indents = indented > 1 && indented >= INDENTED * body.size();
    }

    static List<Paragraph> joined(List<Paragraph> paragraphs, Hyphenation hyphenation, double bodySize) {
        Flow flow = new Flow(paragraphs, hyphenation, bodySize);
        List<Paragraph> rest = new ArrayList<>(paragraphs);
        for (int i = 0; i < rest.size(); i++) {
            int next = flow.continuation(rest, i);
            while (next > 0) {
                rest.set(i, flow.join(rest.get(i), rest.remove(next)));
                next = flow.continuation(rest, i);
            }
        }
        return rest;
    }

    private boolean isBody(Paragraph paragraph) {
        return Math.abs(paragraph.size() - bodySize) < 0.12 * bodySize;
    }

    /** The index of the paragraph with which another one goes on; 0 if it has ended. */
    private int continuation(List<Paragraph> paragraphs, int index) {
        Paragraph open = paragraphs.get(index);
        for (int i = index + 1; i < Math.min(paragraphs.size(), index + 2 + MOST_BETWEEN); i++) {
            Paragraph next = paragraphs.get(i);
            if (next.first().isSameStyleAs(open.lines().getLast())
                    && next.text().length() > 1) {
                return goesOn(open, next) ? i : 0;
            }
            if (isBody(next) && !next.isBold() && next.text().length() > SHORTEST) {
                return 0;
            }
        }
        return 0;
    }

    private boolean goesOn(Paragraph open, Paragraph next) {
        PrintedLine last = open.lines().getLast();
        boolean ended = Sentences.isEnded(open.text()) || open.text().endsWith(":");
        boolean small = Character.isLowerCase(next.text().codePointAt(0));
        boolean elsewhere = next.page() != last.page() || next.first().baseline() < last.baseline();
        if (next.isItem() || next.indented() || open.text().length() < SHORTEST && !small) {
            return false;
        }
        if (!elsewhere) {
            return !ended && small && isBody(open);
        }
        return (isBody(open) || small) && goesOnElsewhere(open, ended, small);
    }

    /** Whether a paragraph goes on in the next column or on the next page. */
    private boolean goesOnElsewhere(Paragraph open, boolean ended, boolean small) {
        return ended ? indents && open.full() && !open.isBold() : small || open.full();
    }

    private Paragraph join(Paragraph open, Paragraph next) {
        StringBuilder text = new StringBuilder(open.text());
        hyphenation.append(text, next.text());
        List<PrintedLine> lines = new ArrayList<>(open.lines());
        lines.addAll(next.lines());
        return new Paragraph(text.toString(), lines, open.mark(), open.indented(), next.full());
    }
}
