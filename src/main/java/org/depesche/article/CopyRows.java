package org.depesche.article;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows in the text format of PostgreSQL's COPY: tabs between columns, backslashes before what would be misread. */
final class CopyRows {

    /**
     * Letters, at the least. As one text the rows of many articles are an array that the collector keeps apart from all
     * others, and that makes it look through the whole heap each time.
     */
    private static final int PIECE = 1 << 16;

    private final List<byte[]> pieces = new ArrayList<>();
    private final StringBuilder rows = new StringBuilder(PIECE);
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
        if (rows.length() >= PIECE) {
            endPiece();
        }
    }

    private void endPiece() {
        pieces.add(rows.toString().getBytes(StandardCharsets.UTF_8));
        rows.setLength(0);
    }

    /** Hands all rows to a COPY statement, in the transaction of the caller. */
    void copy(String statement, JdbcTemplate jdbc) {
        endPiece();
        jdbc.execute((ConnectionCallback<@Nullable Void>) connection -> {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
            try {
                for (byte[] piece : pieces) {
                    copy.writeToCopy(piece, 0, piece.length);
                }
                copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
            return null;
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
