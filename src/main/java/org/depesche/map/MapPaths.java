package org.depesche.map;

import java.awt.geom.Line2D;
import java.util.Arrays;
import java.util.List;

/**
 * The outline within a frame, as the {@code d} of two SVG paths. Their unit is half of the drawing's, because integers are
 * shorter.
 *
 * @param land to be filled by the even-odd rule
 */
record MapPaths(String land, String borders) {

    /** Half units per unit. */
    private static final int FINE = 2;

    /** The distance from the edge at which land is clipped, so that the cut is invisible. */
    private static final double BEYOND = 8;

    /** The greatest error of a simplified line. */
    private static final double TOLERANCE = 0.7 * FINE;

    /** Smaller rings are not drawn. */
    private static final double LEAST = 2 * FINE;

    static MapPaths of(MapFrame frame) {
        WorldOutline outline = WorldOutline.of(1 / frame.scale());
        StringBuilder land = new StringBuilder();
        draw(outline.land(), frame, true, land);
        StringBuilder borders = new StringBuilder();
        draw(outline.borders(), frame, false, borders);
        return new MapPaths(land.toString(), borders.toString());
    }

    private static void draw(List<WorldOutline.Line> lines, MapFrame frame, boolean closed, StringBuilder path) {
        double beyond = BEYOND / frame.scale();
        WorldOutline.Box box = WorldOutline.Box.of(
                frame.west() - beyond / frame.narrow(),
                frame.south() - beyond,
                frame.east() + beyond / frame.narrow(),
                frame.north() + beyond);
        for (int moved = -360; moved <= 360; moved += 360) {
            WorldOutline.Box seen = box.moved(-moved);
            for (WorldOutline.Line line : lines) {
                if (line.box().touches(seen)) {
                    double[] drawn = projected(line.near(seen), frame, moved);
                    if (closed) {
                        append(clipped(drawn, frame), true, path);
                    } else {
                        parts(drawn, frame, path);
                    }
                }
            }
        }
    }

    private static double[] projected(int[] points, MapFrame frame, int moved) {
        double[] drawn = new double[points.length];
        for (int i = 0; i < points.length; i += 2) {
            drawn[i] = FINE * frame.x((double) points[i] / WorldOutline.PER_DEGREE + moved);
            drawn[i + 1] = FINE * frame.y((double) points[i + 1] / WorldOutline.PER_DEGREE);
        }
        return drawn;
    }

    /** Clips a ring at all four edges, by Sutherland and Hodgman. */
    private static double[] clipped(double[] ring, MapFrame frame) {
        double[] rest = beyond(ring, 0, 1, -BEYOND * FINE);
        rest = beyond(rest, 0, -1, -(frame.width() + BEYOND) * FINE);
        rest = beyond(rest, 1, 1, -BEYOND * FINE);
        return beyond(rest, 1, -1, -(frame.height() + BEYOND) * FINE);
    }

    /**
     * Clips a ring at a line.
     *
     * @param axis 0 for a vertical line, 1 for a horizontal one
     * @param sign 1 to keep greater coordinates, -1 to keep smaller ones
     * @param limit the position of the line, times the sign
     */
    private static double[] beyond(double[] ring, int axis, int sign, double limit) {
        double[] kept = new double[2 * ring.length + 4];
        int size = 0;
        for (int i = 0; i < ring.length; i += 2) {
            int next = i + 2 < ring.length ? i + 2 : 0;
            double here = sign * ring[i + axis] - limit;
            double there = sign * ring[next + axis] - limit;
            if (here >= 0) {
                kept[size++] = ring[i];
                kept[size++] = ring[i + 1];
            }
            if (here >= 0 != there >= 0) {
                double part = here / (here - there);
                kept[size++] = ring[i] + part * (ring[next] - ring[i]);
                kept[size++] = ring[i + 1] + part * (ring[next + 1] - ring[i + 1]);
            }
        }
        return Arrays.copyOf(kept, size);
    }

    /** Appends the visible stretches of a line. */
    private static void parts(double[] line, MapFrame frame, StringBuilder path) {
        double right = (frame.width() + BEYOND) * FINE;
        double bottom = (frame.height() + BEYOND) * FINE;
        int start = 0;
        for (int i = 2; i <= line.length; i += 2) {
            boolean seen = i < line.length
                    && Math.min(line[i - 2], line[i]) <= right
                    && Math.max(line[i - 2], line[i]) >= -BEYOND * FINE
                    && Math.min(line[i - 1], line[i + 1]) <= bottom
                    && Math.max(line[i - 1], line[i + 1]) >= -BEYOND * FINE;
            if (!seen) {
                if (i - start > 2) {
                    append(Arrays.copyOfRange(line, start, i), false, path);
                }
                start = i;
            }
        }
    }

    private static void append(double[] line, boolean closed, StringBuilder path) {
        if (line.length < 4 || closed && isTiny(line)) {
            return;
        }
        boolean[] kept = new boolean[line.length / 2];
        kept[0] = true;
        kept[kept.length - 1] = true;
        keep(line, kept, 0, kept.length - 1);
        int x = (int) Math.round(line[0]);
        int y = (int) Math.round(line[1]);
        String start = "M" + x + ' ' + y + 'l';
        boolean moved = false;
        for (int i = 1; i < kept.length; i++) {
            int toX = (int) Math.round(line[2 * i]);
            int toY = (int) Math.round(line[2 * i + 1]);
            if (kept[i] && (toX != x || toY != y)) {
                // A line of equal points is left out, because browsers draw nothing after an "l" without numbers.
                path.append(moved ? "" : start);
                moved = true;
                number(toX - x, path);
                number(toY - y, path);
                x = toX;
                y = toY;
            }
        }
        path.append(closed && moved ? "z" : "");
    }

    /** Appends a number, with a space before it if needed. */
    private static void number(int number, StringBuilder path) {
        if (number >= 0 && path.charAt(path.length() - 1) != 'l') {
            path.append(' ');
        }
        path.append(number);
    }

    private static boolean isTiny(double[] ring) {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (int i = 0; i < ring.length; i += 2) {
            left = Math.min(left, ring[i]);
            right = Math.max(right, ring[i]);
            top = Math.min(top, ring[i + 1]);
            bottom = Math.max(bottom, ring[i + 1]);
        }
        return right - left < LEAST && bottom - top < LEAST;
    }

    /** Marks the points to keep, by Douglas and Peucker. */
    private static void keep(double[] line, boolean[] kept, int first, int last) {
        int farthest = -1;
        double distance = TOLERANCE;
        for (int i = first + 1; i < last; i++) {
            double off = Line2D.ptSegDist(
                    line[2 * first],
                    line[2 * first + 1],
                    line[2 * last],
                    line[2 * last + 1],
                    line[2 * i],
                    line[2 * i + 1]);
            if (off > distance) {
                distance = off;
                farthest = i;
            }
        }
        if (farthest > 0) {
            kept[farthest] = true;
            keep(line, kept, first, farthest);
            keep(line, kept, farthest, last);
        }
    }
}
