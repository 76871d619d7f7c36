package org.depesche.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.depesche.article.context.FigureInContext;
import org.depesche.figures.MeasureCharts.Drawn;
import org.depesche.figures.course.Course;
import org.jspecify.annotations.Nullable;

/**
 * The values of a chart in rows, the latest period first, with a column for each subject.
 *
 * @param more the number of earlier periods that are left out
 */
record CourseTable(List<Row> rows, int more) {

    private static final int MOST = 100;

    /** @param cells one for each subject; null without a value */
    record Row(LocalDate from, LocalDate to, List<@Nullable Cell> cells) {}

    /**
     * A value with the reports that it was chosen from.
     *
     * @param reports empty if the chart has too many figures to name the sources of each
     * @param chosen the report whose value it is
     */
    record Cell(
            double value,
            int count,
            List<FigureInContext> reports,
            @Nullable FigureInContext chosen) {}

    static CourseTable of(Drawn drawn) {
        Course course = drawn.course();
        if (course == null) {
            return new CourseTable(List.of(), 0);
        }
        List<LocalDate> periods = course.periods();
        List<Row> rows = periods.stream()
                .limit(MOST)
                .map(from -> row(drawn, course, from))
                .toList();
        return new CourseTable(rows, periods.size() - rows.size());
    }

    private static Row row(Drawn drawn, Course course, LocalDate from) {
        List<@Nullable Cell> cells = new ArrayList<>();
        LocalDate to = from;
        for (Course.Line line : course.lines()) {
            Course.Point point = line.at(from);
            if (point == null) {
                cells.add(null);
            } else {
                to = point.to();
                cells.add(cell(drawn, course, point));
            }
        }
        return new Row(from, to, cells);
    }

    private static Cell cell(Drawn drawn, Course course, Course.Point point) {
        List<FigureInContext> reports = IntStream.of(point.reports())
                .mapToObj(figure -> drawn.inContext().get(course.figures().id(figure)))
                .filter(Objects::nonNull)
                .toList();
        return new Cell(
                point.value(),
                point.reports().length,
                reports,
                drawn.inContext().get(course.figures().id(point.figure())));
    }

    /** Whether it has a value. */
    public boolean isThere() {
        return !rows.isEmpty();
    }
}
