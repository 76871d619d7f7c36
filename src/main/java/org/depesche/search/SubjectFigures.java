package org.depesche.search;

import java.util.List;
import org.depesche.article.context.FigureInContext;
import org.depesche.register.Measure;
import org.jspecify.annotations.Nullable;

/** Finds the measures of an entity, each with its latest value in each unit, and its figures without a measure. */
public interface SubjectFigures {

    /**
     * A measure in a unit, or a figure whose measure is not certain.
     *
     * @param measure null if it is not certain: the sentence of the figure tells all
     * @param series the code of the series to which its values belong, as in the URL of the measure's page
     * @param count the number of figures
     * @param latest the figure with the latest period
     */
    record Told(@Nullable Measure measure, String series, long count, FigureInContext latest) {}

    /**
     * The measures with the most figures first, then the latest figures without a measure.
     *
     * @param entity the id under which the entity is shown
     */
    List<Told> of(int entity, int most);
}
