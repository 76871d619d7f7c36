package org.depesche.format.layout;

/**
 * A rectangle on the page, in points from the upper left corner.
 *
 * @param left the smaller x
 * @param top the smaller y
 */
public record Area(double left, double top, double right, double bottom) {

    public double width() {
        return right - left;
    }

    public double height() {
        return bottom - top;
    }

    public boolean contains(double x, double y) {
        return x >= left && x <= right && y >= top && y <= bottom;
    }

    /** The width that both share; negative for the gap between them. */
    double sharedWidth(Area other) {
        return Math.min(right, other.right) - Math.max(left, other.left);
    }

    public Area and(Area other) {
        return new Area(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }
}
