package org.depesche.search.opensearch;

import java.util.Collection;
import org.depesche.search.criteria.Criterion;

/** Asks the index of articles for ids, because the index of figures does not know the words of articles. */
interface ArticleIds {

    /** The ids of the articles that a criterion finds. */
    Collection<Long> of(Criterion articles);
}
