package org.depesche.format.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.depesche.format.layout.Area;
import org.depesche.format.layout.Glyph;

/** Collects the glyphs, pictures and dark areas of a page in the order in which they are painted. */
final class PageContent {

    /** Areas of a page that are kept. A map has ten thousands, which say nothing of the text. */
    private static final int MOST_AREAS = 5_000;

    private static final double NARROWEST_BOX = 60;

    private static final double LOWEST_BOX = 25;

    /** The part of the page that a box covers at most. */
    private static final double LARGEST_BOX = 0.5;

    /** From here on a colour is white, of the range from 0, black, to 1. */
    static final double WHITE = 0.97;

    /** From here on large letters are a watermark. */
    private static final double PALE = 0.8;

    private static final double LARGE = 36;

    /** The part of its width by which a letter is painted a second time beside itself, to look bold. */
    private static final double OVERPRINT = 0.3;

    /** The width and height of the places in which glyphs are looked up, in points. */
    private static final double CELL = 6;

    /** The part of the page's width from which a line divides it. */
    private static final double WIDE_RULE = 0.6;

    private final PageFrame frame;
    private final List<Glyph> visible = new ArrayList<>();
    private final List<Glyph> invisible = new ArrayList<>();
    private final List<Area> pictures = new ArrayList<>();
    private final List<Area> dark = new ArrayList<>();
    private final List<Area> boxes = new ArrayList<>();
    private final DrawnRules rules = new DrawnRules();
    /** The visible glyphs by letter and place. */
    private final Map<String, List<Integer>> places = new HashMap<>();

    private int unknown;

    PageContent(PageFrame frame) {
        this.frame = frame;
    }

    PageFrame frame() {
        return frame;
    }

    List<Area> pictures() {
        return pictures;
    }

    /** The number of glyphs whose letters the file does not tell. */
    int unknown() {
        return unknown;
    }

    /** The visible text, or else the text that a scan's recognition laid under its picture. */
    List<Glyph> glyphs() {
        long letters = visible.stream().filter(glyph -> !glyph.isBlank()).count();
        return letters * 5 < invisible.size() && letters < 400 && !pictures.isEmpty() ? invisible : visible;
    }

    void unknownGlyph() {
        unknown++;
    }

    void picture(Area area) {
        add(pictures, area);
    }

    List<Area> darkAreas() {
        return dark;
    }

    void darkArea(Area area) {
        add(dark, area);
    }

    private static void add(List<Area> areas, Area area) {
        if (areas.size() < MOST_AREAS) {
            areas.add(area);
        }
    }

    /** The shaded and framed areas, and the lines across the page as areas without height. */
    List<Area> boxes() {
        List<Area> all = new ArrayList<>(boxes);
        rules.frames().stream().filter(this::isBox).forEach(frame -> add(all, frame));
        rules.widerThan(WIDE_RULE * frame.width()).forEach(rule -> add(all, rule));
        return all;
    }

    /** Adds a shaded or framed area, unless it is as small as a line or as large as the page. */
    void box(Area area) {
        rules.add(area);
        if (isBox(area)) {
            add(boxes, area);
        }
    }

    private boolean isBox(Area area) {
        boolean large = area.width() * area.height() > LARGEST_BOX * frame.width() * frame.height();
        return area.width() > NARROWEST_BOX && area.height() > LOWEST_BOX && !large;
    }

    void invisible(Glyph glyph) {
        if (frame.contains(glyph)) {
            invisible.add(glyph);
        }
    }

    /** @param light the brightness of the letter, from 0 for black to 1 for white */
    void visible(Glyph glyph, double light) {
        boolean pale = light >= WHITE || light >= PALE && glyph.size() >= LARGE;
        if (!frame.contains(glyph) || pale && !isOnDark(glyph)) {
            return;
        }
        if (glyph.isBlank()) {
            visible.add(glyph);
            return;
        }
        for (int dx = -1; dx <= 1; dx += 2) {
            for (int dy = -1; dy <= 1; dy += 2) {
                for (int index : places.getOrDefault(place(glyph, dx * CELL / 2, dy * CELL / 2), List.of())) {
                    Glyph before = visible.get(index);
                    if (isOver(glyph, before)) {
                        boolean shifted = Math.abs(glyph.x() - before.x()) + Math.abs(glyph.y() - before.y()) > 0.01;
                        visible.set(index, shifted ? before.with(before.look().asBold()) : before);
                        return;
                    }
                }
            }
        }
        places.computeIfAbsent(place(glyph, 0, 0), place -> new ArrayList<>()).add(visible.size());
        visible.add(glyph);
    }

    private static String place(Glyph glyph, double dx, double dy) {
        return glyph.text() + Math.floor((glyph.x() + dx) / CELL) + "/" + Math.floor((glyph.y() + dy) / CELL);
    }

    private static boolean isOver(Glyph one, Glyph other) {
        double tolerance = Math.clamp(OVERPRINT * Math.min(one.width(), other.width()), OVERPRINT / 2, CELL / 2);
        return Math.abs(one.x() - other.x()) < tolerance
                && Math.abs(one.y() - other.y()) < tolerance
                && Math.abs(one.size() - other.size()) < 0.2 * one.size();
    }

    private boolean isOnDark(Glyph glyph) {
        double middle = (glyph.x() + glyph.end()) / 2;
        double centre = glyph.y() - glyph.size() / 3;
        return dark.stream().anyMatch(area -> area.contains(middle, centre))
                || pictures.stream().anyMatch(area -> area.contains(middle, centre));
    }
}
