package org.depesche.search;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.depesche.register.Measure;
import org.depesche.tagging.FigureKind;

/** What the index knows of the forms of measures, for editors: figures of all articles, those that readers may not see too. */
public interface MeasureForms {

    /**
     * A form of a measure.
     *
     * @param count how many figures have it
     * @param figures the ids of the newest of them
     */
    record Form(String lemma, long count, List<Long> figures) {}

    /**
     * Those with the most figures first.
     *
     * @param most figures of each at the most
     */
    List<Form> of(Collection<String> lemmas, int most);

    /** How many figures each of the measures has, in their order. */
    List<Long> counts(List<Measure> measures);

    /** The kinds of figures that each of the measures has, in their order: sums, shares, lengths … */
    List<Set<FigureKind>> kinds(List<Measure> measures);
}
