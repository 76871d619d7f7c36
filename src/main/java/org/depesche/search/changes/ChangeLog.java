package org.depesche.search.changes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The log of changed articles, written by triggers in the articles' own transactions. Transactions do not commit in the
 * order of their numbers; therefore it is read by snapshots: each reading gives the changes invisible to the snapshot before.
 */
@Component
public class ChangeLog {

    /** Enough to see that an index is far behind. */
    public static final int MOST_COUNTED = 100_000;

    private static final int BATCH = 1000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate oneSnapshot;
    private final TransactionTemplate laterSnapshot;

    public ChangeLog(DataSource database, PlatformTransactionManager transactions) {
        // a log of millions of rows is read through a cursor
        this.jdbc = new JdbcTemplate(database);
        this.jdbc.setFetchSize(BATCH);
        this.oneSnapshot = new TransactionTemplate(transactions);
        this.oneSnapshot.setReadOnly(true);
        this.oneSnapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.laterSnapshot = new TransactionTemplate(transactions, oneSnapshot);
        this.laterSnapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * A row of the log.
     *
     * @param bulk whether many articles changed together
     */
    public record Change(long xid, long id, long what, boolean bulk) {

        /** The ids of changed articles, each once, in the order of the changes. */
        public static Set<Long> articles(List<Change> changes) {
            Set<Long> ids = new LinkedHashSet<>();
            changes.forEach(change -> ids.add(change.what()));
            return ids;
        }
    }

    /**
     * The transactions visible at a moment, in the notation of PostgreSQL.
     *
     * @param horizon all transactions before it are over
     */
    public record Snapshot(String text, long horizon) {

        /** The snapshot that sees all transactions before one. */
        public static Snapshot before(long xid) {
            return new Snapshot(xid + ":" + xid + ":", xid);
        }
    }

    public Snapshot now() {
        String text = Objects.requireNonNull(jdbc.queryForObject("select pg_current_snapshot()::text", String.class));
        return new Snapshot(text, Long.parseLong(text.substring(0, text.indexOf(':'))));
    }

    /** Identifies the server and the database. */
    public String database() {
        return Objects.requireNonNull(jdbc.queryForObject("""
                select (select system_identifier from pg_control_system()) || '/' || oid
                from pg_database where datname = current_database()
                """, String.class));
    }

    /**
     * Reads the changes since a snapshot, in batches, in the order of transactions.
     *
     * @param from a position in the middle of a transaction, without the rows up to it
     * @return the snapshot of now
     */
    public Snapshot read(Snapshot since, @Nullable IndexPosition from, Batches batches) {
        return isUnchanged(since)
                ? since
                : oneSnapshot.execute(in -> read("article_change", "article_id, bulk", "", since, from, batches));
    }

    /**
     * Reads only single changes, not those of many articles together. It may run during {@link #read} and sees later changes.
     */
    public Snapshot readSingle(Snapshot since, Batches batches) {
        return laterSnapshot.execute(
                in -> read("article_change", "article_id, bulk", "not bulk and", since, null, batches));
    }

    /** Reads the entities that were merged, renamed or hidden. */
    public Snapshot readEntities(Snapshot since, Consumer<List<Change>> changes) {
        return isUnchanged(since)
                ? since
                : oneSnapshot.execute(in -> read(
                        "entity_change", "entity_id, false", "", since, null, (now, batch) -> changes.accept(batch)));
    }

    /** The number of changes of articles after a position, at most {@link #MOST_COUNTED}. */
    public long countAfter(IndexPosition position) {
        return Objects.requireNonNull(
                jdbc.queryForObject("""
                select count(*) from (
                    select 1 from article_change where (xid, id) > (cast(? as xid8), ?) limit ?) waiting
                """, Long.class, String.valueOf(position.xid()), position.id(), MOST_COUNTED));
    }

    /** Whether nothing was written since. It runs many times a second, so without a transaction. */
    private boolean isUnchanged(Snapshot since) {
        return now().text().equals(since.text());
    }

    /** Receives a batch, with the snapshot in which it was read. */
    public interface Batches {
        void take(Snapshot now, List<Change> batch);
    }

    private Snapshot read(
            String log, String what, String only, Snapshot since, @Nullable IndexPosition from, Batches batches) {
        Snapshot now = now();
        if (now.text().equals(since.text())) {
            return now;
        }
        List<Change> batch = new ArrayList<>();
        jdbc.query(
                """
                select xid::text::bigint, id, %s from %s
                where %s (xid = any(array(select pg_snapshot_xip(cast(? as pg_snapshot))))
                    or xid >= pg_snapshot_xmax(cast(? as pg_snapshot)))
                    and (xid, id) > (cast(? as xid8), ?)
                order by xid, id
                """.formatted(what, log, only),
                row -> {
                    batch.add(new Change(row.getLong(1), row.getLong(2), row.getLong(3), row.getBoolean(4)));
                    if (batch.size() == BATCH) {
                        batches.take(now, List.copyOf(batch));
                        batch.clear();
                    }
                },
                since.text(),
                since.text(),
                String.valueOf(from == null ? 0 : from.xid()),
                from == null ? 0L : from.id());
        if (!batch.isEmpty()) {
            batches.take(now, batch);
        }
        return now;
    }
}
