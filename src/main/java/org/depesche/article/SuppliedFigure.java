package org.depesche.article;

import java.math.BigDecimal;
import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;

/**
 * A number that the file itself marks as one.
 *
 * @param money whether it is marked as an amount of money
 * @param unit as the file names it: {@code USD}, {@code km}; null where it does not
 * @param value where the file says it apart from the words; null: the words say it
 * @param span where in {@link ArticleDraft#text()}
 */
public record SuppliedFigure(
        boolean money, @Nullable String unit, @Nullable BigDecimal value, Span span) {

    /** The same in a text that has so many characters more before it. */
    public SuppliedFigure plus(int offset) {
        return new SuppliedFigure(money, unit, value, span.plus(offset));
    }
}
