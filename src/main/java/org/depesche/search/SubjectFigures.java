package org.depesche.search;

import java.util.List;
import org.depesche.article.context.FigureInContext;
import org.depesche.register.Measure;

/** Finds the measures of an entity, each with its latest value in each unit. */
public interface SubjectFigures {

    /**
     * A measure in a unit.
     *
     * @param series the code of the series to which its values belong, as in the URL of the measure's page
     * @param count the number of figures
     * @param latest the figure with the latest period
     */
    record Told(Measure measure, String series, long count, FigureInContext latest) {}

    /**
     * The measures with the most figures first.
     *
     * @param entity the id under which the entity is shown
     */
    List<Told> of(int entity, int most);
}
