package org.depesche.figures;

import java.util.List;
import org.depesche.article.context.FigureInContext;
import org.depesche.register.Measure;
import org.depesche.search.MeasureFigures.Subject;

/**
 * A differing report with its sentences.
 *
 * @param subjects the subjects that all figures share
 * @param figures the lowest value first
 */
record DifferingReportView(Measure measure, List<Subject> subjects, List<FigureInContext> figures) {

    /** The number of figures that can be compared at a glance. */
    private static final int MOST = 4;

    /** A figure to take the time from, which all share. */
    public FigureInContext first() {
        return figures.getFirst();
    }

    /** The lowest and the highest figures. */
    public List<FigureInContext> beside() {
        return figures.size() <= MOST
                ? figures
                : List.of(
                        figures.get(0),
                        figures.get(1),
                        figures.get(figures.size() - 2),
                        figures.get(figures.size() - 1));
    }

    public int more() {
        return figures.size() - beside().size();
    }
}
