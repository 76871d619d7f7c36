package org.depesche.article.storing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Allocates ids from a sequence that Hibernate uses too. Each value of the sequence reserves the fifty ids that end
 * with it, like Hibernate's pooled optimizer.
 */
final class IdBlocks {

    private static final int SIZE = 50;

    private final JdbcTemplate jdbc;
    private final String sequence;
    private final ArrayDeque<Long> left = new ArrayDeque<>();

    IdBlocks(JdbcTemplate jdbc, String sequence) {
        this.jdbc = jdbc;
        this.sequence = sequence;
    }

    synchronized List<Long> next(int count) {
        int blocks = Math.ceilDiv(count - left.size(), SIZE);
        if (blocks > 0) {
            jdbc.query(
                    "select nextval('" + sequence + "') from generate_series(1, ?)",
                    row -> {
                        long last = row.getLong(1);
                        // the first value of the sequence is 1: no block ends there
                        for (long id = last - SIZE + 1; id <= last && last >= SIZE; id++) {
                            left.add(id);
                        }
                    },
                    // one block more, in case the first value is among them
                    blocks + (left.isEmpty() ? 1 : 0));
        }
        List<Long> ids = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            ids.add(left.remove());
        }
        return ids;
    }
}
