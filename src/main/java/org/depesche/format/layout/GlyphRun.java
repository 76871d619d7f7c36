package org.depesche.format.layout;

import java.util.ArrayList;
import java.util.List;

/** Glyphs beside each other on one line, from left to right. */
final class GlyphRun {

    /** The widest space inside a line, in ems; a wider one divides cells of a table, or columns. */
    static final double WIDEST_SPACE = 1.3;

    private static final double OVERLAP = 0.6;
    private static final double SAME_BASELINE = 0.12;

    /** The size of raised and lowered figures, as a part of that of the text. */
    private static final double SCRIPT = 0.85;

    private final List<Glyph> glyphs = new ArrayList<>();
    private final boolean following;
    private double end;
    private double baseline;
    private double size;

    /** @param following whether the run is painted directly after another one on the same line */
    GlyphRun(Glyph first, boolean following) {
        this.following = following;
        this.end = first.end();
        this.baseline = first.y();
        this.size = first.size();
        glyphs.add(first);
    }

    List<Glyph> glyphs() {
        return glyphs;
    }

    boolean isFollowing() {
        return following;
    }

    double start() {
        return glyphs.getFirst().x();
    }

    double end() {
        return end;
    }

    double baseline() {
        return baseline;
    }

    double size() {
        return size;
    }

    int order() {
        return glyphs.getFirst().order();
    }

    /** The number of characters. */
    int length() {
        return glyphs.size();
    }

    /** Whether a glyph goes on in the run. */
    boolean takes(Glyph next) {
        return isOnLine(next) && next.x() - end <= WIDEST_SPACE * Math.max(size, next.size());
    }

    boolean isOnLine(Glyph next) {
        double larger = Math.max(size, next.size());
        double smaller = Math.min(size, next.size());
        double shift = Math.abs(next.y() - baseline);
        boolean level = shift <= SAME_BASELINE * smaller && smaller > larger * 0.5;
        boolean script = smaller <= SCRIPT * larger && smaller > larger * 0.4 && shift < 0.5 * larger;
        return (level || script) && next.x() >= end - OVERLAP * smaller;
    }

    void add(Glyph next) {
        glyphs.add(next);
        if (!next.isBlank()) {
            end = Math.max(end, next.end());
            if (next.size() > size) {
                size = next.size();
                baseline = next.y();
            }
        }
    }

    /** Adds a run to the right of this one. */
    void addAll(GlyphRun right) {
        glyphs.addAll(right.glyphs);
        end = Math.max(end, right.end);
    }

    /** Whether a run lies on the same line in letters of about the same size. */
    boolean isLevelWith(GlyphRun other) {
        double smaller = Math.min(size, other.size);
        return Math.abs(baseline - other.baseline) <= SAME_BASELINE * smaller
                && Math.max(size, other.size) <= smaller * 1.3;
    }
}
