package org.depesche.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Places the labels on a map. */
final class MapLabels {

    /** The average width of a letter of Public Sans in place names, in units of the font size. */
    private static final double LETTER = 0.57;

    private static final double LINE = 1.15;
    private static final double GAP = 3;

    /**
     * @param x the position of the anchor
     * @param y the position of the middle
     * @param anchor {@code start}, {@code end} or {@code middle}
     * @param large whether only a large map has room for it
     */
    record Label(double x, double y, String anchor, boolean large) {}

    private record Box(double left, double top, double right, double bottom) {

        boolean touches(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    private final MapFrame frame;
    private final List<Box> taken = new ArrayList<>();

    private MapLabels(MapFrame frame) {
        this.frame = frame;
    }

    /**
     * The labels of the names, in order; null if a name has no room.
     *
     * @param names the most important first
     * @param spots x, y and half the size of each spot
     */
    static @Nullable Label[] of(MapFrame frame, MapSize look, List<String> names, List<double[]> spots) {
        MapLabels labels = new MapLabels(frame);
        @Nullable Label[] placed = new Label[names.size()];
        spots.forEach(spot -> labels.taken.add(box(spot)));
        for (double size : new double[] {look.smallText, look.largeText}) {
            for (int i = 0; i < placed.length; i++) {
                if (placed[i] == null) {
                    placed[i] = labels.place(names.get(i), spots.get(i), size, size < look.smallText);
                }
            }
        }
        return placed;
    }

    private static Box box(double[] spot) {
        return new Box(spot[0] - spot[2], spot[1] - spot[2], spot[0] + spot[2], spot[1] + spot[2]);
    }

    private @Nullable Label place(String name, double[] spot, double size, boolean large) {
        double wide = name.length() * LETTER * size;
        double beside = spot[2] + GAP;
        double above = spot[2] + LINE * size / 2 + 1;
        for (Label label : Arrays.asList(
                new Label(spot[0] + beside, spot[1], "start", large),
                new Label(spot[0] - beside, spot[1], "end", large),
                new Label(spot[0], spot[1] - above, "middle", large),
                new Label(spot[0], spot[1] + above, "middle", large))) {
            double left = switch (label.anchor) {
                case "start" -> label.x;
                case "end" -> label.x - wide;
                default -> label.x - wide / 2;
            };
            Box box = new Box(left, label.y - LINE * size / 2, left + wide, label.y + LINE * size / 2);
            boolean inside =
                    box.left >= 2 && box.right <= frame.width() - 2 && box.top >= 1 && box.bottom <= frame.height() - 1;
            if (inside && taken.stream().noneMatch(box::touches)) {
                taken.add(box);
                return label;
            }
        }
        return null;
    }
}
