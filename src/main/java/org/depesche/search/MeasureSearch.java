package org.depesche.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.depesche.search.FigureHits.Counted;

/** All figures of a measure at once, as numbers: to draw, to count and to compare them without reading a row. */
public interface MeasureSearch {

    /** Looked at for what else is told there. */
    int MOST_ARTICLES = 1_000;

    /** The figures that have one of the lemmas and that readers may see at this moment. */
    MeasureFigures of(Collection<String> lemmas);

    /** {@link #of}, of one that is not likely to be asked for again. */
    MeasureFigures once(Collection<String> lemmas);

    /** Whether any figure that readers may see has one of the lemmas. */
    boolean isTold(Collection<String> lemmas);

    /** Another one whenever figures were stored, changed or taken away. */
    Object state();

    /** Whom and what figures are told of, by id. */
    List<MeasureFigures.Subject> subjects(Collection<Integer> ids);

    /**
     * The lemmas of other figures in the articles that told a measure last, each with the number of these articles.
     *
     * @see #MOST_ARTICLES
     */
    List<Counted> besides(MeasureFigures figures, Collection<String> lemmas);

    /** How many figures have a lemma, those that are about to be forgotten among them. */
    Map<String, Integer> frequencies(Collection<String> lemmas);

    /** All lemmas that more than one figure has. */
    List<String> repeated();
}
