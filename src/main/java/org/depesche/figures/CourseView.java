package org.depesche.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.depesche.search.MeasureCourses.Course;
import org.depesche.search.MeasureCourses.Value;
import org.jspecify.annotations.Nullable;

/**
 * A course with its small line.
 *
 * @param line null for fewer than two values
 */
record CourseView(Course of, @Nullable Sparkline line) {

    /**
     * A line through all values, without axes.
     *
     * @param path of the line, in a box of {@link #WIDTH} by {@link #HEIGHT}
     * @param dots the values, the last one last
     */
    record Sparkline(String path, List<Dot> dots) {

        public static final int WIDTH = 200;
        public static final int HEIGHT = 48;

        /** Room for the dots. */
        private static final int MARGIN = 4;

        /** With more values, dots would hide the line. */
        private static final int MOST_DOTS = 12;

        record Dot(String x, String y) {}

        static @Nullable Sparkline of(List<Value> values) {
            if (values.size() < 2) {
                return null;
            }
            double lowest = values.stream().mapToDouble(Value::value).min().orElseThrow();
            double highest = values.stream().mapToDouble(Value::value).max().orElseThrow();
            List<Dot> points = values.stream()
                    .map(value -> new Dot(
                            at(
                                    value.place(),
                                    values.getFirst().place(),
                                    values.getLast().place(),
                                    WIDTH),
                            at(value.value(), highest, lowest, HEIGHT)))
                    .toList();
            StringBuilder path = new StringBuilder("M");
            points.forEach(point -> path.append(path.length() > 1 ? "L" : "")
                    .append(point.x)
                    .append(' ')
                    .append(point.y));
            return new Sparkline(
                    path.toString(),
                    points.size() > MOST_DOTS ? points.subList(points.size() - 1, points.size()) : points);
        }

        /** In the middle if there is no distance. */
        private static String at(double value, double first, double last, int size) {
            double share = first == last ? 0.5 : (value - first) / (last - first);
            return String.format(Locale.ROOT, "%.1f", MARGIN + share * (size - 2 * MARGIN));
        }
    }

    static CourseView of(Course course) {
        return new CourseView(course, Sparkline.of(course.values()));
    }

    /** The year of the first value. */
    public int since() {
        return LocalDate.ofEpochDay(of.values().getFirst().place()).getYear();
    }

    /** The address of all figures of the course. */
    public String url() {
        return of.measure().url();
    }
}
