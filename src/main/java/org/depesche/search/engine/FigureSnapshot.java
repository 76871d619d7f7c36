package org.depesche.search.engine;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.depesche.search.FigureQuery.Sort;
import org.depesche.search.FigureSearch.Ids;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.criteria.FigureField;

/** The figures of articles in a snapshot of the index. All criteria are those of figures. */
public interface FigureSnapshot {

    /** Another one after every change of the index that searches see. */
    Object key();

    /**
     * Whether answers so far left out figures of older articles, since more articles met the criterion of {@link
     * Criterion.OfArticles} than the engine can join.
     */
    default boolean isCutShort() {
        return false;
    }

    /** Takes a figure, whose values may change after the return. */
    interface Visitor {
        void visit(FigureValues figure) throws IOException;
    }

    /** Visits all figures that meet a criterion, those of an article one after the other. */
    void visit(Criterion wanted, Visitor visitor) throws IOException;

    /**
     * Visits the newest figures up to a day, in any order.
     *
     * @param last in days since 1970
     * @param most an engine may pass fewer where it sees that many newer ones that do not meet the criterion
     */
    void visitNewest(Criterion wanted, int last, int most, Visitor visitor) throws IOException;

    /** The number of figures that meet a criterion. */
    long count(Criterion wanted) throws IOException;

    /** The ids of the first figures of an order. */
    default List<Long> first(Criterion wanted, Sort sort, int most) throws IOException {
        return page(wanted, sort, 0, most, Duration.ZERO);
    }

    /**
     * The ids of some figures in an order; figures that are equal in it by id, the greatest first.
     *
     * @param longest the time to find a page that is far from both ends of the order
     * @throws TimeExceededException if that takes longer
     */
    List<Long> page(Criterion wanted, Sort sort, long start, int size, Duration longest) throws IOException;

    /** Passes on the ids of all figures in an order, in parts. They are never {@linkplain #isCutShort() cut short}. */
    void each(Criterion wanted, Sort sort, Ids ids) throws IOException;

    /** The number of figures, in all, by the lemma of the measure, and by unit. */
    Tallies tallies(Criterion wanted) throws IOException;

    /**
     * @param measures by lemma; figures without a measure are not in it
     * @param units by the unit as it is shown
     */
    record Tallies(long total, Map<String, Long> measures, Map<String, Long> units) {}

    /** The number of figures with each unit as {@link org.depesche.search.changes.WrittenUnit} has it. */
    Map<String, Long> written(Criterion wanted) throws IOException;

    /** The number of figures with each value, perhaps with figures deleted just now; values of no figure have none. */
    Map<String, Integer> frequencies(FigureField field, Collection<String> values) throws IOException;

    /** The first values of the alphabet with this beginning and their {@link #frequencies}, in alphabetical order. */
    Map<String, Integer> beginning(FigureField field, String beginning, int most) throws IOException;

    /** The lemmas of measures that more than one figure has. */
    List<String> repeated() throws IOException;
}
