package org.depesche.article.storing;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table, with the value that COPY writes to it. An enum lists the columns of a table.
 *
 * @param <T> the entity that is a row of the table
 */
interface CopyColumn<T> {

    /** The constant's name, which is the column's name in capitals. */
    String name();

    /** Null, a number, a time, a text, an enum or a collection of texts. */
    @Nullable
    Object value(T row);

    default String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
