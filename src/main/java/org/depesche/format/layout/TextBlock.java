package org.depesche.format.layout;

import java.util.ArrayList;
import java.util.List;

/** Lines below each other in one column, with nothing between them. */
final class TextBlock {

    private final List<PrintedLine> lines = new ArrayList<>();
    private Area area;

    TextBlock(PrintedLine first) {
        lines.add(first);
        area = first.area();
    }

    void add(PrintedLine line) {
        lines.add(line);
        area = area.and(line.area());
    }

    List<PrintedLine> lines() {
        return lines;
    }

    PrintedLine last() {
        return lines.getLast();
    }

    Area area() {
        return area;
    }

    /** The size of its first line. */
    double size() {
        return lines.getFirst().size();
    }
}
