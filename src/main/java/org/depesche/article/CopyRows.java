package org.depesche.article;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows in the text format of PostgreSQL's COPY: tabs between columns, backslashes before what would be misread. */
final class CopyRows {

    private final StringBuilder rows = new StringBuilder(1 << 16);
    private boolean atStart = true;

    /** The next column of the row; anything whose text PostgreSQL can read. */
    CopyRows add(@Nullable Object value) {
        separate();
        if (value == null) {
            rows.append("\\N");
        } else if (value instanceof String text) {
            escape(text);
        } else {
            rows.append(value);
        }
        return this;
    }

    /** The next column, an array of texts. */
    CopyRows addAll(Collection<String> texts) {
        separate();
        StringBuilder array = new StringBuilder("{");
        for (String text : texts) {
            array.append(array.length() == 1 ? "\"" : ",\"")
                    .append(text.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        escape(array.append('}'));
        return this;
    }

    void endRow() {
        rows.append('\n');
        atStart = true;
    }

    /** Hands all rows to a COPY statement, in the transaction of the caller. */
    void copy(String statement, JdbcTemplate jdbc) {
        jdbc.execute((ConnectionCallback<@Nullable Void>) connection -> {
            try {
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement, new StringReader(rows.toString()));
                return null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void separate() {
        if (!atStart) {
            rows.append('\t');
        }
        atStart = false;
    }

    private void escape(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(letter);
            }
        }
    }
}
