package org.depesche.format.layout;

/**
 * A line of a page.
 *
 * @param area from the left edge of its first letter to the right edge of its last one
 * @param baseline the distance of the baseline from the top of the page
 * @param size the size of most letters
 * @param bold whether nearly all letters are bold
 * @param boldStart the number of bold characters at the beginning
 * @param margin whether the file says that the line belongs to the margin
 * @param raised the number that stands raised at the beginning, as before a footnote; empty if there is none
 * @param firstWord the width of the first word
 * @param cell the left edge of the second cell, if the line is a row of a table; 0 for other lines
 * @param order the position in the order in which lines are painted
 */
public record PrintedLine(
        String text,
        Area area,
        double baseline,
        double size,
        boolean bold,
        boolean italic,
        int boldStart,
        boolean margin,
        String raised,
        double firstWord,
        double cell,
        int order,
        int page) {

    private static final double SAME_EDGE = 1.5;

    boolean hasCells() {
        return cell > 0;
    }

    /** Whether two lines are rows of one table, whose second cells begin at the same place; justified words may do so too. */
    boolean isRowWith(PrintedLine other) {
        boolean justified = Math.abs(area.right() - other.area.right()) < SAME_EDGE
                && Character.isLetter(text.charAt(text.length() - 1));
        return hasCells() && Math.abs(cell - other.cell) < SAME_EDGE && !justified;
    }

    boolean isSameStyleAs(PrintedLine other) {
        return bold == other.bold && isSameSizeAs(other);
    }

    boolean isSameSizeAs(PrintedLine other) {
        return Math.abs(size - other.size) <= 0.06 * Math.max(size, other.size);
    }

    PrintedLine withText(String other, Area otherArea) {
        return new PrintedLine(
                other, otherArea, baseline, size, bold, italic, boldStart, margin, raised, firstWord, cell, order,
                page);
    }
}
