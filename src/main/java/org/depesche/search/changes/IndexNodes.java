package org.depesche.search.changes;

import java.sql.Types;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Lists in the database the indexes that follow the log, and deletes the part of the log that all of them have. */
@Component
public class IndexNodes {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    IndexNodes(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        // a commit may come in the middle of reading the log, and that transaction is read-only
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Stores the mark of the next commit with the position of the commit before. */
    public void announce(IndexPosition committed, UUID mark) {
        transaction.executeWithoutResult(status -> jdbc.sql("""
                insert into index_node (node, mark, xid, id)
                values (:node, :mark, cast(:xid as xid8), :id)
                on conflict (node) do update set mark_before = :before, mark = excluded.mark,
                    xid = excluded.xid, id = excluded.id, seen_at = now()
                """)
                .param("node", committed.node())
                .param("mark", mark)
                // several commits in a row may fail
                .param("before", committed.mark(), Types.OTHER)
                .param("xid", String.valueOf(committed.xid()))
                .param("id", committed.id())
                .update());
    }

    /** Whether this database knows the commit, and the log still reaches back to it. */
    public boolean canFollowFrom(IndexPosition committed) {
        return jdbc.sql("""
                select exists (select from index_node where node = :node and :mark in (mark, mark_before))
                    and (trimmed_xid, trimmed_id) <= (cast(:xid as xid8), :id)
                    and cast(:xid as xid8) <= pg_snapshot_xmax(pg_current_snapshot())
                from index_log
                """)
                .param("node", committed.node())
                .param("mark", committed.mark())
                .param("xid", String.valueOf(committed.xid()))
                .param("id", committed.id())
                .query(Boolean.class)
                .single();
    }

    public void forget(UUID node) {
        jdbc.sql("delete from index_node where node = :node")
                .param("node", node)
                .update();
    }

    /**
     * Deletes the changes that every index has committed and that were compared with saved searches. An index that was not seen for three days is forgotten, and built
     * anew when its node returns.
     */
    public void trim(IndexPosition committed) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update index_node set seen_at = now() where node = :node")
                    .param("node", committed.node())
                    .update();
            jdbc.sql("delete from index_node where seen_at < now() - interval '3 days'")
                    .update();
            jdbc.sql("""
                    update index_log set (trimmed_xid, trimmed_id) = (n.xid, n.id)
                    from (
                        select xid, id from index_node union all select xid, id from alert_position
                        order by xid, id limit 1) n
                    where (n.xid, n.id) > (trimmed_xid, trimmed_id)
                    """).update();
            jdbc.sql("""
                    delete from article_change c using index_log l
                    where (c.xid, c.id) <= (l.trimmed_xid, l.trimmed_id)
                    """).update();
            jdbc.sql("delete from entity_change where changed_at < now() - interval '1 day'")
                    .update();
            // no index is followed again after that time
            jdbc.sql("delete from entity_move where moved_at < now() - interval '3 days'")
                    .update();
        });
    }
}
