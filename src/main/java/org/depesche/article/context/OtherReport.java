package org.depesche.article.context;

import java.util.Locale;

/**
 * A report that gives another value than a figure.
 *
 * @param figure of the first of the reports that give the value
 * @param reports the number of reports that give it; copies of one text count once
 */
public record OtherReport(Kind kind, FigureInContext figure, int reports) {

    /** The relation to the figure. */
    public enum Kind {
        /** Both cannot be true. */
        DIFFERS,
        /** The same source corrects the figure later. */
        CORRECTION,
        /** The figure corrects an earlier one of the same source. */
        CORRECTED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
