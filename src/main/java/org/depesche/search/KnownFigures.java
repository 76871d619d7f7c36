package org.depesche.search;

import java.util.Map;
import org.depesche.register.Measure;
import org.depesche.tagging.Figure;
import org.jspecify.annotations.Nullable;

/** What the archive has to set beside the figures of an article: others of the same measure, and what was known before. */
public interface KnownFigures {

    /**
     * What stands beside a figure.
     *
     * @param series what it can be compared with, as in the URL of the measure's page
     * @param others how many figures of other articles count the same in the same unit
     * @param before what was known last before; null if nothing was
     * @param change from there
     */
    record Known(
            Measure measure,
            String series,
            long others,
            @Nullable OtherFigure before,
            @Nullable ValueChange change) {

        /** The page of the measure. */
        public String url() {
            return measure.url();
        }
    }

    /**
     * What stands beside figures of an article, by their ids; those beside which nothing stands are missing.
     *
     * @param figures all of the article's, by id
     */
    Map<Long, Known> of(long article, Map<Long, Figure> figures);
}
