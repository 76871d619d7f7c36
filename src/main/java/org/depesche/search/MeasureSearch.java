package org.depesche.search;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.depesche.search.FigureHits.Counted;

/** Reads all figures of a measure as numbers, to draw, count and compare them without reading database rows. */
public interface MeasureSearch {

    /** The number of articles that {@link #besides} scans. */
    int MOST_ARTICLES = 1_000;

    /** The figures that have one of the lemmas and that readers may see at this moment. */
    MeasureFigures of(Collection<String> lemmas);

    /** {@link #of}, for a measure that is not likely to be asked for again: nothing is cached. */
    MeasureFigures once(Collection<String> lemmas);

    /** Whether any figure that readers may see has one of the lemmas. */
    boolean hasAny(Collection<String> lemmas);

    /** An object that is another one after every change of the figures. */
    Object state();

    /** The subjects of figures, by the ids of their entities. */
    List<MeasureFigures.Subject> subjects(Collection<Integer> ids, Locale locale);

    /**
     * The lemmas of other figures in the latest articles of a measure, each with its number of articles.
     *
     * @see #MOST_ARTICLES
     */
    List<Counted> besides(MeasureFigures figures, Collection<String> lemmas);

    /** The number of figures of each lemma, which may include figures deleted just now. */
    Map<String, Integer> frequencies(Collection<String> lemmas);

    /** All lemmas that more than one figure has. */
    List<String> repeated();
}
