package org.depesche.format.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Groups the lines of a page to blocks. */
final class TextBlocks {

    /** The distance of baselines in a block, in ems. */
    private static final double WIDEST_LEADING = 1.9;

    /** The distance of lines that are set with room between them for corrections, and so many of them. */
    private static final double DOUBLE_SPACED = 3.1;

    private static final double NEARLY = 1.1;

    private static final int FEWEST = 6;

    /** The part of their widths that lines of one block share. */
    private static final double SHARED = 0.4;

    private TextBlocks() {}

    /** The blocks, each with its lines from top to bottom. */
    static List<TextBlock> of(List<PrintedLine> lines) {
        List<PrintedLine> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparingDouble(PrintedLine::baseline)
                .thenComparingDouble(line -> line.area().left()));
        Map<PrintedLine, TextBlock> blocks = new HashMap<>();
        Map<PrintedLine, Integer> places = new HashMap<>();
        List<TextBlock> all = new ArrayList<>();
        double widest = widestLeading(sorted);
        for (int i = 0; i < sorted.size(); i++) {
            PrintedLine line = sorted.get(i);
            List<PrintedLine> above = neighbours(sorted, i, -1);
            TextBlock block = above.size() == 1 ? blocks.get(above.getFirst()) : null;
            if (block == null
                    || !goesOn(block.last(), line, widest)
                    || neighbours(sorted, places.getOrDefault(block.last(), 0), 1)
                                    .size()
                            != 1) {
                block = new TextBlock(line);
                all.add(block);
            } else {
                block.add(line);
            }
            blocks.put(line, block);
            places.put(line, i);
        }
        return all;
    }

    /** The distance of baselines in a block, in ems: wider if most lines of the page stand so far from each other. */
    private static double widestLeading(List<PrintedLine> sorted) {
        List<Double> distances = new ArrayList<>();
        for (int i = 1; i < sorted.size(); i++) {
            PrintedLine above = sorted.get(i - 1);
            PrintedLine line = sorted.get(i);
            if (above.isSameStyleAs(line) && above.area().sharedWidth(line.area()) > 0) {
                distances.add((line.baseline() - above.baseline()) / line.size());
            }
        }
        distances.sort(Double::compare);
        double usual = distances.size() < FEWEST ? 0 : distances.get(distances.size() / 2);
        return usual > DOUBLE_SPACED ? WIDEST_LEADING : Math.max(WIDEST_LEADING, NEARLY * usual);
    }

    private static boolean goesOn(PrintedLine above, PrintedLine line, double widest) {
        double shared = above.area().sharedWidth(line.area());
        return above.isSameSizeAs(line)
                && shared >= SHARED * Math.min(above.area().width(), line.area().width())
                && line.baseline() - above.baseline() <= widest * line.size();
    }

    /** The nearest lines above or below that share some width. */
    private static List<PrintedLine> neighbours(List<PrintedLine> sorted, int index, int direction) {
        PrintedLine line = sorted.get(index);
        List<PrintedLine> near = new ArrayList<>();
        double nearest = Double.MAX_VALUE;
        for (int i = index + direction; i >= 0 && i < sorted.size(); i += direction) {
            PrintedLine other = sorted.get(i);
            double distance = Math.abs(other.baseline() - line.baseline());
            if (distance > 2.5 * Math.max(line.size(), other.size()) && distance > 60
                    || distance > nearest + 0.5 * line.size()) {
                break;
            }
            if (distance > 0.3 * line.size() && other.area().sharedWidth(line.area()) > 0.5 * line.size()) {
                nearest = Math.min(nearest, distance);
                near.add(other);
            }
        }
        return near;
    }
}
