package org.depesche.figures;

import java.util.List;
import org.depesche.register.Measure;
import org.depesche.search.MeasureFigures.Subject;

/**
 * What articles tell otherwise than others, side by side.
 *
 * @param subjects whom and what all of them are told of
 * @param told the least value first
 */
record ShownReport(Measure measure, List<Subject> subjects, List<ToldFigure> told) {

    /** More are not seen at a glance. */
    private static final int MOST = 4;

    /** One that says when it holds: all do at the same time. */
    public ToldFigure first() {
        return told.getFirst();
    }

    /** The lowest and the highest. */
    public List<ToldFigure> beside() {
        return told.size() <= MOST
                ? told
                : List.of(told.get(0), told.get(1), told.get(told.size() - 2), told.get(told.size() - 1));
    }

    public int more() {
        return told.size() - beside().size();
    }
}
