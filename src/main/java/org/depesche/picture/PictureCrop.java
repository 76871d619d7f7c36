package org.depesche.picture;

import java.awt.Rectangle;
import java.util.Optional;

/**
 * The parts of a picture that a document hides at its four sides. Readers never get them, because somebody cut them off.
 *
 * @param left as a part of the picture's width, like {@code right}; never negative
 * @param top as a part of the picture's height, like {@code bottom}; never negative
 */
public record PictureCrop(double left, double top, double right, double bottom) {

    public static final PictureCrop NONE = new PictureCrop(0, 0, 0, 0);

    /** Nothing of the picture is shown, or nobody can tell which part is. */
    public static final PictureCrop ALL = new PictureCrop(1, 0, 0, 0);

    /** Programs round sizes, and so hide less than a line of pixels. */
    private static final double LEAST = .001;

    /** Parts below zero are room that a document adds beside a picture. */
    public PictureCrop {
        left = Math.max(0, left);
        top = Math.max(0, top);
        right = Math.max(0, right);
        bottom = Math.max(0, bottom);
    }

    /** Whether the whole picture is shown. */
    public boolean isNone() {
        return left < LEAST && top < LEAST && right < LEAST && bottom < LEAST;
    }

    /** This crop, and then another one of the rest. */
    public PictureCrop and(PictureCrop next) {
        double width = Math.max(0, 1 - left - right);
        double height = Math.max(0, 1 - top - bottom);
        return new PictureCrop(
                left + next.left * width,
                top + next.top * height,
                right + next.right * width,
                bottom + next.bottom * height);
    }

    /** The pixels that are shown, without any that is hidden in part; empty if none is. */
    public Optional<Rectangle> shown(PictureSize size) {
        int x = (int) Math.ceil(left * size.width());
        int y = (int) Math.ceil(top * size.height());
        int width = (int) Math.floor((1 - right) * size.width()) - x;
        int height = (int) Math.floor((1 - bottom) * size.height()) - y;
        return width > 0 && height > 0 ? Optional.of(new Rectangle(x, y, width, height)) : Optional.empty();
    }
}
