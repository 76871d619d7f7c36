package org.depesche.map;

import java.util.Locale;

/** How large a map is drawn. */
public enum MapSize {
    /** In a column of a page. */
    COLUMN(336, 0.62, 1, 12, 9.5, 40),
    /** Over the whole page. */
    PAGE(640, 0.4, 0.72, 19, 10.5, 150);

    final double width;

    /** Its height is at least this part of the width. */
    final double lowest;

    /** Its height is at most this part of the width. */
    final double highest;

    /** Size of the letters where it is shown small. */
    final double smallText;

    /** Size of the letters where it is shown large. */
    final double largeText;

    /** How many places it can show. */
    final int most;

    MapSize(double width, double lowest, double highest, double smallText, double largeText, int most) {
        this.width = width;
        this.lowest = lowest;
        this.highest = highest;
        this.smallText = smallText;
        this.largeText = largeText;
        this.most = most;
    }

    /** As in the style sheet. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
