package org.depesche.format.pdf;

import java.awt.geom.Point2D;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.depesche.format.layout.Area;
import org.depesche.format.layout.Glyph;

/** The visible part of a page, as it is turned for reading. */
record PageFrame(PDRectangle box, int rotation) {

    /** A page has at most 200 inches, which is also the most that a viewer shows. */
    private static final float LARGEST = 14_400;

    static PageFrame of(PDPage page) {
        PDRectangle box = page.getCropBox();
        boolean sound =
                box.getWidth() > 1 && box.getHeight() > 1 && box.getWidth() <= LARGEST && box.getHeight() <= LARGEST;
        return new PageFrame(sound ? box : PDRectangle.A4, Math.floorMod(page.getRotation(), 360));
    }

    double width() {
        return rotation % 180 == 0 ? box.getWidth() : box.getHeight();
    }

    double height() {
        return rotation % 180 == 0 ? box.getHeight() : box.getWidth();
    }

    /** A point of the page's own space, in points from the upper left corner of the turned page. */
    Point2D.Double place(double x, double y) {
        double left = x - box.getLowerLeftX();
        double up = y - box.getLowerLeftY();
        return switch (rotation) {
            case 90 -> new Point2D.Double(up, left);
            case 180 -> new Point2D.Double(box.getWidth() - left, up);
            case 270 -> new Point2D.Double(box.getHeight() - up, box.getWidth() - left);
            default -> new Point2D.Double(left, box.getHeight() - up);
        };
    }

    /** The rectangle that the unit square covers under a matrix. */
    Area area(Matrix matrix) {
        Area area = null;
        for (int corner = 0; corner < 4; corner++) {
            Point2D.Float at = matrix.transformPoint(corner & 1, corner >> 1);
            Point2D.Double here = place(at.x, at.y);
            Area point = new Area(here.x, here.y, here.x, here.y);
            area = area == null ? point : area.and(point);
        }
        return Objects.requireNonNull(area);
    }

    boolean contains(Glyph glyph) {
        double middle = (glyph.x() + glyph.end()) / 2;
        return middle >= 0 && middle <= width() && glyph.y() >= 0 && glyph.y() <= height() + glyph.size() / 4;
    }
}
