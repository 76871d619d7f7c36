package org.depesche.search;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.depesche.register.Measure;
import org.depesche.tagging.FigureKind;

/** Counts the forms of measures for editors, in the visible articles. */
public interface MeasureForms {

    /**
     * A form of a measure.
     *
     * @param count the number of figures with the form
     * @param figures the ids of the newest of them
     */
    record Form(String lemma, long count, List<Long> figures) {}

    /**
     * The forms with the most figures first.
     *
     * @param most the most figures of each form
     */
    List<Form> of(Collection<String> lemmas, int most);

    /** The number of figures of each measure, in the order of the measures. */
    List<Long> counts(List<Measure> measures);

    /** The kinds of figures of each measure, in the order of the measures. */
    List<Set<FigureKind>> kinds(List<Measure> measures);
}
