package org.depesche.ingest.queue;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Claims waiting files in the order of {@link Fairness}. All times are the database's. */
@Component
public class FileQueue {

    /** The time after which a node that does not renew its claims is considered dead. */
    static final Duration LEASE = Duration.ofSeconds(20);

    private static final double FIRST_PAUSE_SECONDS = 1;
    private static final double LONGER = 1.5;

    /** A condition on a file: whether a node may work on it now. */
    private static final String DUE = """
            state = 'PENDING' and due_at <= now()
            and run_id not in (select id from ingest_run where paused_at is not null)
            """;

    private static final String FREE = DUE + " and (claimed_until is null or claimed_until < now())";

    private final JdbcClient jdbc;

    FileQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A file that a node has claimed, and its turn at that time. */
    record Claim(long file, int turn, String node) {}

    /**
     * Claims the file that goes first.
     *
     * @param held the files that the node works on already, in case a claim expired unnoticed
     */
    Optional<Claim> claim(String node, Collection<Long> held) {
        return jdbc.sql("""
                update ingest_file set claimed_by = :node, claimed_until = now() + make_interval(secs => :lease)
                where id = (
                    select id from ingest_file where %s and id <> all(:held)
                    order by %s limit 1 for update skip locked)
                returning id as file, turn, claimed_by as node
                """.formatted(FREE, Fairness.ORDER))
                .param("node", node)
                .param("lease", LEASE.toSeconds())
                .param("held", held.toArray(Long[]::new))
                .query(Claim.class)
                .optional();
    }

    /** Renews the claims of a node. */
    void renew(String node, Collection<Long> held) {
        jdbc.sql("""
                update ingest_file set claimed_until = now() + make_interval(secs => :lease)
                where id = any(:held) and claimed_by = :node
                """)
                .param("node", node)
                .param("lease", LEASE.toSeconds())
                .param("held", held.toArray(Long[]::new))
                .update();
    }

    /** Frees an unfinished file. No attempt failed, so its attempts are reset. */
    void giveBack(Claim claim) {
        jdbc.sql("""
                update ingest_file set claimed_by = null, claimed_until = null, due_at = now(), attempts = 0
                where id = :file and claimed_by = :node and state = 'PENDING'
                """).paramSource(claim).update();
    }

    /** Frees a file after a transient failure, to be tried again later, with longer pauses after more attempts. */
    void putOff(Claim claim) {
        jdbc.sql("""
                update ingest_file set claimed_by = null, claimed_until = null,
                    due_at = now() + make_interval(secs => :pause * power(:longer, greatest(attempts - 1, 0)))
                where id = :file and claimed_by = :node and state = 'PENDING'
                """)
                .param("pause", FIRST_PAUSE_SECONDS)
                .param("longer", LONGER)
                .param("file", claim.file())
                .param("node", claim.node())
                .update();
    }

    /** Makes the postponed files of a run due now. */
    public void hurry(long run) {
        jdbc.sql("update ingest_file set due_at = now() where run_id = :run and state = 'PENDING' and due_at > now()")
                .param("run", run)
                .update();
    }

    /**
     * Increases the turn of a file by its stored articles, in the transaction that stores them. Earlier attempts no longer
     * count: the work on the file goes on.
     */
    void moveBack(long file, int articles) {
        jdbc.sql("update ingest_file set turn = turn + :articles, attempts = 0 where id = :file")
                .param("articles", articles)
                .param("file", file)
                .update();
    }

    /** Whether a file that goes before this turn waits for a worker. */
    boolean isOvertaken(int turn) {
        return isAnyBefore(turn, FREE);
    }

    /** Whether an urgent file waits or is being worked on. */
    public boolean isUrgent() {
        return isAnyBefore(Fairness.urgentBelow(), DUE);
    }

    private boolean isAnyBefore(int turn, String condition) {
        return jdbc.sql("select exists (select from ingest_file where turn < :turn and " + condition + ")")
                .param("turn", turn)
                .query(Boolean.class)
                .single();
    }

    /** Whether a claim holds: no other node has taken the file since, and no editor has paused its run. */
    boolean holds(Claim claim) {
        return jdbc.sql("""
                select exists (select from ingest_file f join ingest_run r on r.id = f.run_id
                    where f.id = :file and f.claimed_by = :node and r.paused_at is null)
                """).paramSource(claim).query(Boolean.class).single();
    }
}
