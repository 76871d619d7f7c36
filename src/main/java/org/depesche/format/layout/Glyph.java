package org.depesche.format.layout;

/**
 * A letter, or several of a ligature, at its place on the page, in points from the upper left corner.
 *
 * @param text blank for a space
 * @param x the left edge
 * @param y the baseline
 * @param end the right edge
 * @param size the size of the type, as it is printed
 * @param look the look of the type
 * @param order the position among all glyphs in the order in which they are painted
 */
public record Glyph(String text, double x, double y, double end, double size, Look look, int order) {

    /**
     * The look of a type.
     *
     * @param margin whether the file says that the text belongs to the margin of the page
     */
    public record Look(boolean bold, boolean italic, boolean margin) {

        public Look asBold() {
            return bold ? this : new Look(true, italic, margin);
        }
    }

    public boolean isBlank() {
        return text.isBlank();
    }

    public double width() {
        return end - x;
    }

    public Glyph with(Look other) {
        return new Glyph(text, x, y, end, size, other, order);
    }
}
