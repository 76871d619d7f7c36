package org.depesche.search.lucene.figures;

import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.depesche.search.FigureQuery;
import org.depesche.search.lucene.index.FigureFields;

/** The orders of figures in the Lucene index. Figures that are equal in an order come by id, the greatest first. */
final class FigureOrder {

    private FigureOrder() {}

    /** @param fromEnd the same order from its end */
    static Sort of(FigureQuery.Sort sort, boolean fromEnd) {
        SortField first = switch (sort) {
            case NEWEST -> days(FigureFields.DAY, fromEnd);
            case PERIOD -> days(FigureFields.PERIOD, fromEnd);
            case LARGEST -> values(!fromEnd);
            case SMALLEST -> values(fromEnd);
        };
        return new Sort(first, new SortField(FigureFields.NUMBER, SortField.Type.LONG, !fromEnd));
    }

    private static SortField days(String column, boolean fromEnd) {
        SortField field = new SortField(column, SortField.Type.INT, !fromEnd);
        field.setMissingValue(Integer.MIN_VALUE);
        return field;
    }

    private static SortField values(boolean descending) {
        return new SortedNumericSortField(FigureFields.VALUE, SortField.Type.DOUBLE, descending);
    }
}
