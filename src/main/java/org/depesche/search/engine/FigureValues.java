package org.depesche.search.engine;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The values of one figure in the index. Days count from 1970. */
public interface FigureValues {

    long id() throws IOException;

    long article() throws IOException;

    /** The day of the article; {@link org.depesche.search.MeasureFigures#UNKNOWN} if it has none. */
    int day() throws IOException;

    /** The first day of the period; {@link org.depesche.search.MeasureFigures#UNKNOWN} if it is not known. */
    int start() throws IOException;

    /** The last day of the period; {@link org.depesche.search.MeasureFigures#UNKNOWN} if it is not known. */
    int end() throws IOException;

    /** {@link org.depesche.search.changes.FigureTraits} as one number. */
    int traits() throws IOException;

    /** In the base unit; 0 if it has none. */
    double value() throws IOException;

    /** {@link org.depesche.search.changes.WrittenUnit}; empty if the figure has no unit. */
    String written() throws IOException;

    /** The lemma of the measure; null if the figure has none. */
    @Nullable
    String lemma() throws IOException;

    /** The measure as written; null if the figure has none. */
    @Nullable
    String name() throws IOException;

    /** The lemmas of the qualifier of its measure; null if there is none. */
    @Nullable
    String qualifier() throws IOException;

    /** The ids of its subjects in the article, which merges do not change. */
    int[] subjects() throws IOException;
}
