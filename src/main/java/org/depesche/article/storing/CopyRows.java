package org.depesche.article.storing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows in the text format of PostgreSQL's COPY: tabs between columns, backslashes before special characters. */
final class CopyRows {

    /**
     * The least length of a piece in characters. One array for the rows of many articles would be a humongous object
     * for the garbage collector.
     */
    private static final int PIECE = 1 << 16;

    private final List<byte[]> pieces = new ArrayList<>();
    private final StringBuilder rows = new StringBuilder(PIECE);
    private boolean atStart = true;

    /** Adds a value: null, a number, a time, a text, an enum or a collection of texts. */
    void add(@Nullable Object value) {
        if (!atStart) {
            rows.append('\t');
        }
        atStart = false;
        switch (value) {
            case null -> rows.append("\\N");
            case String text -> escape(text);
            case Collection<?> texts -> escape(array(texts));
            default -> rows.append(value);
        }
    }

    /** Formats an array of texts for PostgreSQL. */
    private static String array(Collection<?> texts) {
        return texts.stream()
                .map(text -> '"' + String.valueOf(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
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

    /** Writes the rows in the transaction of the caller. */
    @SuppressWarnings("NullAway") // a callback may return null
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

    private void escape(String text) {
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
