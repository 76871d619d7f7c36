package org.depesche.format.pdf;

import java.awt.geom.Point2D;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.depesche.format.layout.Area;
import org.jspecify.annotations.Nullable;

/** Follows the outlines on a page, to know the dark areas under white letters. */
final class PaintedAreas {

    /** Up to here an area is dark, of the range from 0, black, to 1, white. */
    private static final double DARK = 0.8;

    private @Nullable Area outline;

    /** Takes an operator of outlines into account. */
    void paint(String operator, List<COSBase> operands, PDGraphicsState state, PageContent page) {
        switch (operator) {
            case "m", "l" -> extend(operands, 0, state, page.frame());
            case "v", "y" -> extend(operands, 2, state, page.frame());
            case "c" -> extend(operands, 4, state, page.frame());
            case "re" -> rectangle(operands, state, page.frame());
            case "f", "F", "f*", "B", "B*", "b", "b*" -> {
                fill(FillColour.light(state), page);
                outline = null;
            }
            case "S", "s" -> {
                if (outline != null) {
                    page.box(outline);
                }
                outline = null;
            }
            case "n" -> outline = null;
            default -> {}
        }
    }

    private void fill(double light, PageContent page) {
        if (outline != null && light < DARK) {
            page.darkArea(outline);
        }
        if (outline != null && light < PageContent.WHITE) {
            page.box(outline);
        }
    }

    private void rectangle(List<COSBase> operands, PDGraphicsState state, PageFrame frame) {
        if (operands.size() >= 4) {
            double x = number(operands, 0);
            double y = number(operands, 1);
            extend(x, y, state, frame);
            extend(x + number(operands, 2), y + number(operands, 3), state, frame);
        }
    }

    private void extend(List<COSBase> operands, int from, PDGraphicsState state, PageFrame frame) {
        if (operands.size() >= from + 2) {
            extend(number(operands, from), number(operands, from + 1), state, frame);
        }
    }

    private void extend(double x, double y, PDGraphicsState state, PageFrame frame) {
        Point2D.Float at = state.getCurrentTransformationMatrix().transformPoint((float) x, (float) y);
        Point2D.Double here = frame.place(at.x, at.y);
        Area point = new Area(here.x, here.y, here.x, here.y);
        outline = outline == null ? point : outline.and(point);
    }

    private static double number(List<COSBase> operands, int index) {
        return operands.get(index) instanceof COSNumber number ? number.floatValue() : 0;
    }
}
