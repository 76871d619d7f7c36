package org.depesche.search.lucene;

import java.time.LocalDate;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.DoubleRange;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.depesche.search.lucene.index.FigureFields;
import org.depesche.search.query.FigureWanted;

/** Makes queries of the figure index from wanted figures. */
public final class FigureQueries {

    private FigureQueries() {}

    /** The figures that {@link FigureWanted#matches} accepts. */
    public static Query of(FigureWanted wanted) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        if (!wanted.isAnyValue()) {
            query.add(value(wanted), Occur.FILTER);
            if (wanted.lower() == Double.NEGATIVE_INFINITY) {
                query.add(new TermQuery(new Term(FigureFields.OPEN, "above")), Occur.MUST_NOT);
            }
            if (wanted.upper() == Double.POSITIVE_INFINITY) {
                query.add(new TermQuery(new Term(FigureFields.OPEN, "below")), Occur.MUST_NOT);
            }
        }
        query.add(
                wanted.baseUnit() == null
                        ? new MatchAllDocsQuery()
                        : new TermQuery(new Term(FigureFields.BASE_UNIT, wanted.baseUnit())),
                Occur.FILTER);
        if (!wanted.measure().isEmpty()) {
            query.add(MeasureQueries.of(wanted.measure(), wanted.lemmas()), Occur.FILTER);
        }
        if (wanted.from() != null) {
            query.add(
                    IntPoint.newRangeQuery(FigureFields.PERIOD_START, day(wanted.from()), Integer.MAX_VALUE),
                    Occur.FILTER);
        }
        if (wanted.to() != null) {
            query.add(
                    IntPoint.newRangeQuery(FigureFields.PERIOD_END, Integer.MIN_VALUE, day(wanted.to())), Occur.FILTER);
        }
        return query.build();
    }

    private static int day(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }

    private static Query value(FigureWanted wanted) {
        BooleanQuery.Builder value = new BooleanQuery.Builder();
        value.add(DoubleField.newRangeQuery(FigureFields.VALUE, wanted.lower(), wanted.upper()), Occur.SHOULD);
        if (wanted.isExact()) {
            double[] middle = {(wanted.lower() + wanted.upper()) / 2};
            value.add(DoubleRange.newContainsQuery(FigureFields.RANGE, middle, middle), Occur.SHOULD);
        }
        return value.build();
    }
}
