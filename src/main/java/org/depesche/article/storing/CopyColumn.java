package org.depesche.article.storing;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table with its value in a row. An enum lists the columns of a table.
 *
 * @param <T> the entity of the table
 */
interface CopyColumn<T> {

    /** The name of the constant, which is the column's name in capitals. */
    String name();

    /** The value: null, a number, a time, a text, an enum or a collection of texts. */
    @Nullable
    Object value(T row);

    default String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
