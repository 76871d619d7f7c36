package org.depesche.search.matching;

import java.io.IOException;
import org.depesche.search.criteria.Criterion;

/** Up to {@value #MOST} articles in which queries are run. Sets of them are the bits of a number, in their order. */
public interface ArticlePortion {

    int MOST = Long.SIZE;

    /** Passes on all terms of the articles; the same term may come several times. */
    void each(TermTaker taker) throws IOException;

    /** Takes the articles that have a term. */
    interface TermTaker {
        void take(MatchingTerm term, long articles);
    }

    /**
     * The articles that meet a criterion, as a search finds them.
     *
     * @throws org.depesche.search.engine.TimeExceededException if that takes far longer than it should
     */
    long matching(Criterion criterion) throws IOException;
}
