package org.depesche.format.layout;

import java.util.List;

/**
 * A paragraph of a page, or lines that look like one: a headline, a caption.
 *
 * @param text without the mark of a list before it
 * @param lines at least one
 * @param mark the mark of a list: "• ", "1. "; empty if there is none
 * @param indented whether its first line is set in
 * @param full whether its last line reaches to the right edge, so that it may go on elsewhere
 */
record Paragraph(String text, List<PrintedLine> lines, String mark, boolean indented, boolean full) {

    PrintedLine first() {
        return lines.getFirst();
    }

    double size() {
        return first().size();
    }

    boolean isBold() {
        return lines.stream().allMatch(PrintedLine::bold);
    }

    boolean isItalic() {
        return lines.stream().allMatch(PrintedLine::italic);
    }

    int page() {
        return first().page();
    }

    Area area() {
        return lines.stream().map(PrintedLine::area).reduce(first().area(), Area::and);
    }

    boolean isItem() {
        return !mark.isEmpty();
    }

    /** The paragraph with its mark as a part of the text. */
    Paragraph withoutMark() {
        return new Paragraph(mark + text, lines, "", indented, full);
    }

    Paragraph withText(String other) {
        return new Paragraph(other, lines, mark, indented, full);
    }

    /** Whether it is a note in small letters, before which its number stands raised. */
    boolean isFootnote(double bodySize) {
        return !first().raised().isEmpty() && size() < 0.95 * bodySize;
    }
}
