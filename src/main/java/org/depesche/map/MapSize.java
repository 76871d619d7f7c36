package org.depesche.map;

import java.util.Locale;

/** The size of a map on a page. */
public enum MapSize {
    /** The width of a column. */
    COLUMN(336, 0.62, 1, 12, 9.5, 40),
    /** The width of the page. */
    PAGE(640, 0.4, 0.72, 19, 10.5, 150);

    final double width;

    /** The least height, as a share of the width. */
    final double lowest;

    /** The greatest height, as a share of the width. */
    final double highest;

    /** The font size on a small display. */
    final double smallText;

    /** The font size on a large display. */
    final double largeText;

    /** The most places. */
    final int most;

    MapSize(double width, double lowest, double highest, double smallText, double largeText, int most) {
        this.width = width;
        this.lowest = lowest;
        this.highest = highest;
        this.smallText = smallText;
        this.largeText = largeText;
        this.most = most;
    }

    /** The name in style sheets. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
