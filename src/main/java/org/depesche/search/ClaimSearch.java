package org.depesche.search;

import java.util.Map;
import org.depesche.article.context.ClaimGroup;

/** Finds the figures of other articles that may contradict the figures of an article. */
public interface ClaimSearch {

    /**
     * For each figure of the article the figures of one measure, subject, unit and period, itself among them; figures that
     * stand alone are left out.
     */
    Map<Long, ClaimGroup> of(long article);
}
