package org.depesche.search;

import java.util.Map;
import org.depesche.article.context.FigureInContext;
import org.depesche.register.Measure;
import org.depesche.tagging.Figure;
import org.jspecify.annotations.Nullable;

/** Finds figures of the same measure for the figures of an article, and the value known before. */
public interface KnownFigures {

    /**
     * The comparison for a figure.
     *
     * @param series the code of the figure's series, as in the URL of the measure's page
     * @param others the number of figures of other articles in the series
     * @param before the latest earlier value; null if there is none
     * @param change the change since the earlier value
     */
    record Known(
            Measure measure,
            String series,
            long others,
            @Nullable FigureInContext before,
            @Nullable ValueChange change) {

        /** The page of the measure. */
        public String url() {
            return measure.url();
        }
    }

    /**
     * The comparisons of an article's figures by id, without the figures that have none.
     *
     * @param figures all figures of the article, by id
     */
    Map<Long, Known> of(long article, Map<Long, Figure> figures);
}
