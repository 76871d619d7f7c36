package org.depesche.format.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.depesche.format.Problem;
import org.depesche.format.UnreadableException;

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

    /** Pieces of text on a page. A broadsheet has a thousand lines, and a page of stock prices some thousand cells. */
    private static final int MOST_RUNS = 10_000;

    private final List<GlyphRun> runs = new ArrayList<>();

    /** The left edges of lines that directly follow other lines. */
    private final List<Double> edges = new ArrayList<>();

    private double typicalSize = 1;

    private LineFinding() {}

    static List<PrintedLine> linesOf(List<Glyph> glyphs, int page) {
        LineFinding finding = new LineFinding();
        finding.collect(glyphs);
        if (finding.runs.size() > MOST_RUNS) {
            throw new UnreadableException(Problem.of("pdf-scattered", page + 1, MOST_RUNS));
        }
        return joined(finding.withCellsJoined()).stream()
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
        RunRows rows = new RunRows();
        GlyphRun before = null;
        int longest = 0;
        for (GlyphRun run : runs) {
            rows.add(run);
            if (before != null && run.isFollowing() && before.length() >= LONG && run.length() >= LONG) {
                edges.add(run.start());
            }
            if (run.length() > longest) {
                longest = run.length();
                typicalSize = run.size();
            }
            before = run;
        }
        List<GlyphRun> joined = new ArrayList<>();
        GlyphRun row = null;
        for (GlyphRun run : runs) {
            boolean next = row != null && run.isFollowing() && run.start() >= row.end();
            if (row != null && next && !areColumns(row, run) && !isFilled(row, run, rows)) {
                row.addAll(run);
            } else {
                row = run;
                joined.add(run);
            }
        }
        return joined;
    }

    private boolean areColumns(GlyphRun left, GlyphRun right) {
        double gap = right.start() - left.end();
        if (gap > LARGE_GAP * right.size() && right.size() > typicalSize * 1.3) {
            return true;
        }
        return edges.size() >= ROWS_OF_COLUMNS
                && edges.stream()
                                .filter(edge -> Math.abs(edge - right.start()) < 2 * right.size())
                                .count()
                        >= ROWS_OF_COLUMNS;
    }

    /** Whether something that is painted later lies in the gap between two runs. */
    private static boolean isFilled(GlyphRun left, GlyphRun right, RunRows rows) {
        return rows.near(left)
                .anyMatch(run -> run.isLevelWith(left)
                        && run.start() > left.end() - NARROW * run.size()
                        && run.end() < right.start() + NARROW * run.size());
    }

    /** Joins parts of one line that are painted at different times, such as words in another type. */
    private static List<GlyphRun> joined(List<GlyphRun> runs) {
        List<GlyphRun> sorted = new ArrayList<>(runs);
        sorted.sort(Comparator.comparingDouble(GlyphRun::start));
        List<GlyphRun> lines = new ArrayList<>();
        RunRows rows = new RunRows();
        for (GlyphRun run : sorted) {
            Optional<GlyphRun> left = rows.near(run)
                    .filter(line -> line.isLevelWith(run) && Math.abs(run.start() - line.end()) < NARROW * run.size())
                    .findFirst();
            if (left.isPresent()) {
                left.get().addAll(run);
            } else {
                lines.add(run);
                rows.add(run);
            }
        }
        lines.sort(Comparator.comparingInt(GlyphRun::order));
        return lines;
    }
}
