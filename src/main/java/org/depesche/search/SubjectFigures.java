package org.depesche.search;

import java.util.List;
import org.depesche.register.Measure;

/** Which figures are told of someone or something: the measures, and of each the latest value in each unit. */
public interface SubjectFigures {

    /**
     * A measure in a unit.
     *
     * @param series what its values are compared with, as in the URL of the measure's page
     * @param count how many figures are told
     * @param latest the one that holds for the latest time
     */
    record Told(Measure measure, String series, long count, OtherFigure latest) {}

    /**
     * What is told most often first.
     *
     * @param entity id of one as it is shown
     */
    List<Told> of(int entity, int most);
}
