package org.depesche.ingest.queue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.depesche.ingest.IngestItem;
import org.depesche.ingest.IngestProblem;
import org.depesche.ingest.SettledElsewhereException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table of items, each settled in the transaction that stores its article. */
@Component
public class IngestItems {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    IngestItems(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Set<Integer> settled(long file) {
        return new HashSet<>(jdbc.sql("select item from ingest_item where file_id = :file")
                .param("file", file)
                .query(Integer.class)
                .list());
    }

    /** @throws SettledElsewhereException if one of them is settled already */
    void settle(long file, List<IngestItem> items) {
        try {
            insert(file, items);
        } catch (DuplicateKeyException e) {
            throw new SettledElsewhereException(e);
        }
    }

    private void insert(long file, List<IngestItem> items) {
        batches.batchUpdate("""
                insert into ingest_item
                    (file_id, item, outcome, headline, article_id, stage, problem_key, problem_arguments)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, items, items.size(), (statement, item) -> {
            IngestProblem problem = item.problem();
            statement.setLong(1, file);
            statement.setInt(2, item.index());
            statement.setString(3, item.outcome().name());
            statement.setString(4, item.headline());
            statement.setObject(5, item.article());
            statement.setString(6, problem == null ? null : problem.stage().name());
            statement.setString(7, problem == null ? null : problem.key());
            statement.setObject(
                    8, problem == null ? new String[0] : problem.arguments().toArray(String[]::new));
        });
    }

    /** Settles items again that waited for an editor. */
    @Transactional
    public void resettle(long file, List<IngestItem> items) {
        jdbc.sql("delete from ingest_item where file_id = :file and item = any(:items) and outcome = 'WAITING'")
                .param("file", file)
                .param("items", items.stream().map(IngestItem::index).toArray(Integer[]::new))
                .update();
        settle(file, items);
    }
}
