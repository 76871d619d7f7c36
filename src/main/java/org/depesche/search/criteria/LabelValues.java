package org.depesche.search.criteria;

import java.util.function.Consumer;
import org.depesche.search.Facet;

/** The sources, sections and languages of the articles in a snapshot of an index, and the kinds of their figures. */
public interface LabelValues {

    boolean has(Facet facet, String value);

    /** Some values may come several times. */
    void each(Facet facet, Consumer<String> values);
}
