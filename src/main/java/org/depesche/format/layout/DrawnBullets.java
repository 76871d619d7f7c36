package org.depesche.format.layout;

import java.util.List;

/** Marks the lines before which a bullet is drawn, as browsers do, with a bullet in their text. */
final class DrawnBullets {

    private static final double SMALLEST = 0.12;
    private static final double LARGEST = 0.7;
    private static final double FARTHEST = 2.5;

    private DrawnBullets() {}

    /** @param dark the dark areas of the page */
    static List<PrintedLine> marked(List<PrintedLine> lines, List<Area> dark) {
        return lines.stream()
                .map(line -> dark.stream().anyMatch(area -> isBullet(area, line))
                        ? line.withText("• " + line.text(), line.area())
                        : line)
                .toList();
    }

    private static boolean isBullet(Area area, PrintedLine line) {
        double gap = line.area().left() - area.right();
        double above = line.baseline() - (area.top() + area.bottom()) / 2;
        return area.width() > SMALLEST * line.size()
                && area.width() < LARGEST * line.size()
                && Math.abs(area.width() - area.height()) < 0.2 * line.size()
                && gap > 0
                && gap < FARTHEST * line.size()
                && above > 0
                && above < 0.8 * line.size();
    }
}
