package org.depesche.search.criteria;

import java.util.function.Consumer;
import org.depesche.search.Facet;

/**
 * The sources, sections and languages of the articles in a snapshot of an index, and the kinds of their figures. Its
 * methods throw {@link java.io.UncheckedIOException} if the index cannot be read.
 */
public interface LabelValues {

    /** Whether an article has this value, in this spelling. */
    boolean has(Facet facet, String value);

    /** Passes on every value; the same value may come several times. */
    void each(Facet facet, Consumer<String> values);
}
