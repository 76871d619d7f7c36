package org.depesche.format.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines of a page. Glyphs that are painted one after the other on the same baseline belong together; the cells of
 * a table's row become one line, and lines side by side in columns stay apart.
 */
final class LineFinding {

    /** The gap between parts of one line that are painted at different times, in ems. */
    private static final double NARROW = 0.5;

    /** The number of rows with the same gap that make columns of text. */
    private static final int ROWS_OF_COLUMNS = 4;

    /** Characters of a line of text, not of a cell. */
    private static final int LONG = 22;

    /** The widest gap inside a line in large letters, in ems. */
    private static final double LARGE_GAP = 2;

    private final List<GlyphRun> runs = new ArrayList<>();

    private LineFinding() {}

    static List<PrintedLine> linesOf(List<Glyph> glyphs, int page) {
        LineFinding finding = new LineFinding();
        finding.collect(glyphs);
        List<GlyphRun> rows = finding.withCellsJoined();
        return joined(rows).stream()
                .map(run -> LineText.of(run, page))
                .filter(line -> !line.text().isBlank())
                .toList();
    }

    private void collect(List<Glyph> glyphs) {
        GlyphRun run = null;
        for (Glyph glyph : glyphs) {
            if (glyph.isBlank()) {
                if (run != null && run.isOnLine(glyph)) {
                    run.add(glyph);
                }
            } else if (run != null && run.takes(glyph)) {
                run.add(glyph);
            } else {
                run = new GlyphRun(glyph, run != null && run.isOnLine(glyph));
                runs.add(run);
            }
        }
    }

    /** Joins runs that follow each other on a line, unless they are lines of neighbouring columns. */
    private List<GlyphRun> withCellsJoined() {
        List<GlyphRun> rows = new ArrayList<>();
        GlyphRun row = null;
        for (GlyphRun run : runs) {
            if (row != null
                    && run.isFollowing()
                    && run.start() >= row.end()
                    && !isFilled(row, run)
                    && !areColumns(row, run)) {
                row.addAll(run);
            } else {
                row = run;
                rows.add(run);
            }
        }
        return rows;
    }

    private boolean areColumns(GlyphRun left, GlyphRun right) {
        double gap = right.start() - left.end();
        if (gap > LARGE_GAP * right.size() && right.size() > typicalSize() * 1.3) {
            return true;
        }
        int rows = 0;
        GlyphRun before = null;
        for (GlyphRun run : runs) {
            boolean same = before != null
                    && run.isFollowing()
                    && Math.abs(run.start() - right.start()) < 2 * run.size()
                    && before.length() >= LONG
                    && run.length() >= LONG;
            rows += same ? 1 : 0;
            before = run;
        }
        return rows >= ROWS_OF_COLUMNS;
    }

    /** Whether something that is painted later lies in the gap between two runs. */
    private boolean isFilled(GlyphRun left, GlyphRun right) {
        return runs.stream()
                .anyMatch(run -> run.isLevelWith(left)
                        && run.start() > left.end() - NARROW * run.size()
                        && run.end() < right.start() + NARROW * run.size());
    }

    private double typicalSize() {
        return runs.stream()
                .max(Comparator.comparingInt(GlyphRun::length))
                .map(GlyphRun::size)
                .orElse(1.0);
    }

    /** Joins parts of one line that are painted at different times, such as words in another type. */
    private static List<GlyphRun> joined(List<GlyphRun> runs) {
        List<GlyphRun> sorted = new ArrayList<>(runs);
        sorted.sort(Comparator.comparingDouble(GlyphRun::start));
        List<GlyphRun> lines = new ArrayList<>();
        for (GlyphRun run : sorted) {
            GlyphRun left = neighbour(lines, run);
            if (left == null) {
                lines.add(run);
            } else {
                left.addAll(run);
            }
        }
        lines.sort(Comparator.comparingInt(GlyphRun::order));
        return lines;
    }

    private static @Nullable GlyphRun neighbour(List<GlyphRun> lines, GlyphRun run) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            GlyphRun line = lines.get(i);
            double gap = run.start() - line.end();
            if (line.isLevelWith(run) && gap > -NARROW * run.size() && gap < NARROW * run.size()) {
                return line;
            }
        }
        return null;
    }
}
