package org.depesche.article;

import java.math.BigDecimal;
import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;

/**
 * A number that the file marks in its text.
 *
 * @param money whether the file marks it as an amount of money
 * @param unit the unit in the file's own notation: {@code USD}, {@code km}; null if the file states none
 * @param value the value in the mark-up; null if only the words state it
 * @param span the place in {@link ArticleDraft#text()}
 */
public record SuppliedFigure(
        boolean money, @Nullable String unit, @Nullable BigDecimal value, Span span) {

    /** The figure in a text that begins with additional characters. */
    public SuppliedFigure plus(int offset) {
        return new SuppliedFigure(money, unit, value, span.plus(offset));
    }
}
