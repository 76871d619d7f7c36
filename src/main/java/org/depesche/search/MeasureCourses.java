package org.depesche.search;

import java.util.List;
import java.util.Locale;
import org.depesche.article.context.FigureInContext;
import org.depesche.register.Measure;
import org.jspecify.annotations.Nullable;

/** Finds the courses of measures: the values of one subject, with one qualifier, in one unit, over time. */
public interface MeasureCourses {

    /**
     * A course.
     *
     * @param series the code of the series of its values, as in the URL of the measure's page
     * @param values one for each period, the earliest first; never empty
     * @param latest the figure of the last value
     * @param before the figure of the value before it; null if there is none
     * @param change from the value before to the last one; null if unknown
     */
    record Course(
            Measure measure,
            MeasureFigures.Subject subject,
            String series,
            List<Value> values,
            FigureInContext latest,
            @Nullable FigureInContext before,
            @Nullable ValueChange change) {}

    /**
     * A value of a course.
     *
     * @param place its day on a time axis, counted from 1970
     * @param value in the base unit of the series
     */
    record Value(int place, double value) {}

    /**
     * The courses of the measures in most of the latest articles, one of each measure.
     *
     * @param locale of the names of subjects
     */
    List<Course> frequent(int most, Locale locale);

    /** Those of {@link #frequent} whose last value is from the last seven days of the archive and follows an earlier one. */
    List<Course> ofTheWeek(int most, Locale locale);
}
