package org.depesche.ingest.queue;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Claims on the files that wait, in the order of {@link Fairness}. All times are the database's. */
@Component
public class FileQueue {

    /** A node that has given no sign of life for so long is dead, and its files are free. */
    static final Duration LEASE = Duration.ofSeconds(20);

    private static final double FIRST_PAUSE_SECONDS = 1;
    private static final double LONGER = 1.5;

    /** Of a file: whether it may be worked on now, by this node or another. */
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
     * @param held files that the node works on already; one of them is free where its claim ran out unnoticed
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

    /** The node's sign of life. */
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

    /** Frees a file that is not through. Nothing failed, so its attempts are forgotten. */
    void giveBack(Claim claim) {
        jdbc.sql("""
                update ingest_file set claimed_by = null, claimed_until = null, due_at = now(), attempts = 0
                where id = :file and claimed_by = :node and state = 'PENDING'
                """).param("file", claim.file()).param("node", claim.node()).update();
    }

    /** Frees a file after a failure that may pass, to be tried again later: the more attempts there were, the later. */
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

    /** Lets the files of a run that were put off be tried now. */
    public void hurry(long run) {
        jdbc.sql("update ingest_file set due_at = now() where run_id = :run and state = 'PENDING' and due_at > now()")
                .param("run", run)
                .update();
    }

    /** Moves the rest of a file back by the articles taken out of it, in the transaction that stores them. */
    void moveBack(long file, int articles) {
        jdbc.sql("update ingest_file set turn = turn + :articles where id = :file")
                .param("articles", articles)
                .param("file", file)
                .update();
    }

    /** Whether a file that goes before this turn waits for a worker. */
    boolean isOvertaken(int turn) {
        return jdbc.sql("select exists (select from ingest_file where turn < :turn and " + FREE + ")")
                .param("turn", turn)
                .query(Boolean.class)
                .single();
    }

    /** Whether an urgent file waits or is being worked on. */
    public boolean isUrgent() {
        return jdbc.sql("select exists (select from ingest_file where turn < :turn and " + DUE + ")")
                .param("turn", Fairness.urgentBelow())
                .query(Boolean.class)
                .single();
    }

    /** Whether a claim holds: no other node has taken the file since, and no editor has paused its run. */
    boolean holds(Claim claim) {
        return jdbc.sql("""
                select exists (select from ingest_file f join ingest_run r on r.id = f.run_id
                    where f.id = :file and f.claimed_by = :node and r.paused_at is null)
                """)
                .param("file", claim.file())
                .param("node", claim.node())
                .query(Boolean.class)
                .single();
    }
}
