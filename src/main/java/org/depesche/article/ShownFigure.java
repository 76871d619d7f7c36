package org.depesche.article;

import java.time.LocalDate;
import java.util.Locale;
import org.depesche.tagging.Figure;
import org.depesche.tagging.Period;
import org.depesche.tagging.Quantity;
import org.jspecify.annotations.Nullable;

/** A figure as pages show it, in the table of its article and among the figures of others. */
public interface ShownFigure {

    Figure figure();

    /** Why it is wrong as its source tells it, as an editor found; null if nobody says so. */
    default @Nullable String sourceError() {
        return null;
    }

    default @Nullable String measure() {
        return figure().measure();
    }

    default Quantity quantity() {
        return figure().quantity();
    }

    /** {@code up} or {@code down} where it is the size of a change; null else. */
    default @Nullable String change() {
        Figure.Change change = figure().change();
        return change == null ? null : change.name().toLowerCase(Locale.ROOT);
    }

    /** When it holds, unless that is only the article's own date. */
    default @Nullable Period period() {
        Period period = figure().period();
        return period == null || period.found() == Period.Found.INFERRED ? null : period;
    }

    /** First day of its period, else of the article; null: not known. */
    default @Nullable LocalDate from() {
        Period period = figure().period();
        return period == null ? null : period.start();
    }

    /** Last day of its period, else of the article; null: not known. */
    default @Nullable LocalDate to() {
        Period period = figure().period();
        return period == null ? null : period.end();
    }
}
