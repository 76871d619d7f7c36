package org.depesche.format.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.depesche.format.layout.Area;

/** The straight lines that a page draws. Many programs draw a frame as four of them. */
final class DrawnRules {

    /** In points. */
    private static final double THICKEST = 3;

    private static final double SAME_PLACE = 3;
    private static final double SHORTEST = 20;

    /** A page with more has tables, and no frames of advertisements. */
    private static final int MOST = 100;

    private final List<Area> horizontal = new ArrayList<>();
    private final List<Area> vertical = new ArrayList<>();

    /** Adds a painted area, if it is a line. */
    void add(Area area) {
        if (area.height() <= THICKEST && area.width() >= SHORTEST && horizontal.size() < MOST) {
            horizontal.add(area);
        } else if (area.width() <= THICKEST && area.height() >= SHORTEST && vertical.size() < MOST) {
            vertical.add(area);
        }
    }

    /** The horizontal lines that are so wide. */
    Stream<Area> widerThan(double width) {
        return horizontal.stream().filter(rule -> rule.width() > width);
    }

    /** The areas with a line at each of their four sides; none if there are too many lines. */
    List<Area> frames() {
        List<Area> frames = new ArrayList<>();
        if (horizontal.size() == MOST || vertical.size() == MOST) {
            return frames;
        }
        for (Area top : horizontal) {
            for (Area bottom : horizontal) {
                Area frame = top.and(bottom);
                boolean parallel = bottom.top() - top.top() >= SHORTEST
                        && isNear(top.left(), bottom.left())
                        && isNear(top.right(), bottom.right());
                if (parallel && hasSide(frame, frame.left()) && hasSide(frame, frame.right())) {
                    frames.add(frame);
                }
            }
        }
        return frames;
    }

    private boolean hasSide(Area frame, double x) {
        return vertical.stream()
                .anyMatch(side -> isNear(side.left(), x)
                        && isNear(side.top(), frame.top())
                        && isNear(side.bottom(), frame.bottom()));
    }

    private static boolean isNear(double one, double other) {
        return Math.abs(one - other) <= SAME_PLACE;
    }
}
