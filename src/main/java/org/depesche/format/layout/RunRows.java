package org.depesche.format.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds runs by their baselines. */
final class RunRows {

    /** The height of a row, in points, more than the baselines of a line differ. */
    private static final double HEIGHT = 6;

    private final Map<Integer, List<GlyphRun>> rows = new HashMap<>();

    void add(GlyphRun run) {
        rows.computeIfAbsent(row(run), row -> new ArrayList<>()).add(run);
    }

    /** The runs on about the same line. */
    Stream<GlyphRun> near(GlyphRun run) {
        int row = row(run);
        return Stream.of(row - 1, row, row + 1).flatMap(one -> rows.getOrDefault(one, List.of()).stream());
    }

    private static int row(GlyphRun run) {
        return (int) Math.floor(run.baseline() / HEIGHT);
    }
}
