package org.depesche.ingest.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.depesche.article.Published;
import org.depesche.ingest.Defaults;
import org.depesche.ingest.IngestProblem;
import org.depesche.ingest.Outcome;
import org.depesche.ingest.Publishing;
import org.depesche.ingest.UploadedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table of files. Uploads insert them, and workers finish them. */
@Component
public class IngestFiles {

    private final JdbcClient jdbc;

    IngestFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A file to be worked on.
     *
     * @param items the number of its items; 0 if unknown
     */
    public record Pending(long id, long run, String name, String original, int attempts, int items, Defaults defaults) {

        /** The name without folders. */
        public String lastName() {
            return name.substring(name.lastIndexOf('/') + 1);
        }
    }

    /** Enters a refused file, which is not kept. */
    public void enterFailed(long run, int position, UploadedFile file, boolean preview, IngestProblem problem) {
        fail(enter(run, position, file, null, preview, 0), null, problem);
    }

    /**
     * Enters a file, pending in the queue if it is kept.
     *
     * @param original SHA-256 of the kept file; null if it is refused
     * @param turn see {@link Fairness}
     */
    public long enter(long run, int position, UploadedFile file, @Nullable String original, boolean preview, int turn) {
        Published published = file.published();
        return jdbc.sql("""
                insert into ingest_file (run_id, position, name, size, original_sha256, preview, turn, state,
                    published_on, published_at, published_offset)
                values (:run, :position, :name, :size, :original, :preview, :turn, :state, :day, :time, :offset)
                returning id
                """)
                .param("run", run)
                .param("position", position)
                .param("name", file.name())
                .param("size", file.size())
                .param("original", original)
                .param("preview", preview)
                .param("turn", turn)
                .param("state", original == null ? "FAILED" : "PENDING")
                .param("day", published == null ? null : published.day())
                .param("time", published == null ? null : published.instant())
                .param("offset", published == null ? null : published.offset())
                .query(Long.class)
                .single();
    }

    /** Counts one more attempt at a file; empty if the file is finished, or claimed by another node. */
    @Transactional
    Optional<Pending> begin(FileQueue.Claim claim) {
        int begun = jdbc.sql("""
                update ingest_file set attempts = attempts + 1
                where id = :file and claimed_by = :node and state = 'PENDING'
                """).paramSource(claim).update();
        return begun > 0 ? find(claim.file()) : Optional.empty();
    }

    /** A file with its own defaults, and those of its run; empty if it is not kept. */
    public Optional<Pending> find(long file) {
        return jdbc.sql("""
                select f.id, f.run_id, f.name, f.original_sha256, f.attempts, f.items, f.preview,
                    coalesce(f.published_on, r.published_on) as published_on,
                    case when f.published_on is null then r.published_at else f.published_at end as published_at,
                    case when f.published_on is null then r.published_offset else f.published_offset end
                        as published_offset,
                    r.source, r.language, r.hold
                from ingest_file f join ingest_run r on r.id = f.run_id
                where f.id = :file and f.original_sha256 is not null
                """)
                .param("file", file)
                .query((row, n) -> new Pending(
                        row.getLong("id"),
                        row.getLong("run_id"),
                        row.getString("name"),
                        row.getString("original_sha256"),
                        row.getInt("attempts"),
                        row.getInt("items"),
                        defaults(row)))
                .optional();
    }

    /** The columns preview and hold are about publishing. */
    private static Defaults defaults(ResultSet row) throws SQLException {
        LocalDate day = row.getObject("published_on", LocalDate.class);
        String language = row.getString("language");
        return new Defaults(
                day == null
                        ? null
                        : new Published(
                                day,
                                row.getObject("published_at", OffsetDateTime.class),
                                row.getObject("published_offset", Integer.class)),
                row.getString("source"),
                language == null ? null : Locale.forLanguageTag(language),
                row.getBoolean("preview")
                        ? Publishing.PREVIEW
                        : row.getBoolean("hold") ? Publishing.CLEAR : Publishing.NOW);
    }

    /** Sets the expected number of items, from which the page of the run computes the progress. */
    void expect(long file, int items) {
        jdbc.sql("update ingest_file set items = :items where id = :file and items is distinct from :items")
                .param("file", file)
                .param("items", items)
                .update();
    }

    /** Finishes a file. It has failed if all of its items failed; then the problem of the first one is its problem. */
    void conclude(FileQueue.Claim claim) {
        jdbc.sql("""
                update ingest_file f
                set state = case when i.all_failed then 'FAILED' else 'DONE' end, finished_at = now(),
                    stage = case when i.all_failed then first.stage end,
                    problem_key = case when i.all_failed then first.problem_key end,
                    problem_arguments = case when i.all_failed then first.problem_arguments else '{}' end
                from (select bool_and(outcome = 'FAILED') as all_failed from ingest_item where file_id = :file) i
                left join (select * from ingest_item where file_id = :file order by item limit 1) first on true
                where f.id = :file and f.claimed_by = :node
                """).paramSource(claim).update();
    }

    /** Finishes a file that failed as a whole. */
    void fail(FileQueue.Claim claim, IngestProblem problem) {
        fail(claim.file(), claim.node(), problem);
    }

    /** A node that has lost its claim changes nothing: the file may be through by now, or be tried again. */
    private void fail(long file, @Nullable String node, IngestProblem problem) {
        jdbc.sql("""
                update ingest_file set state = 'FAILED', finished_at = now(), stage = :stage, problem_key = :key,
                    problem_arguments = :arguments where id = :file and claimed_by is not distinct from :node
                """)
                .param("file", file)
                .param("node", node)
                .param("stage", problem.stage().name())
                .param("key", problem.key())
                .param("arguments", problem.arguments().toArray(String[]::new))
                .update();
    }

    private record Reopened(long id, long size) {}

    /**
     * Queues the files of a run again that have items with an outcome, and deletes these items.
     *
     * @param outcome FAILED to try again, also files that failed as a whole; WAITING to publish
     * @return the number of files
     */
    @Transactional
    public int reopen(long run, Outcome outcome) {
        List<Reopened> files = jdbc.sql("""
                select f.id, f.size from ingest_file f
                where f.run_id = :run and f.state <> 'PENDING' and f.original_sha256 is not null
                    and (f.state = 'FAILED' and :outcome = 'FAILED'
                        or exists (select from ingest_item i where i.file_id = f.id and i.outcome = :outcome))
                order by f.position for update
                """)
                .param("run", run)
                .param("outcome", outcome.name())
                .query(Reopened.class)
                .list();
        Long[] ids = files.stream().map(Reopened::id).toArray(Long[]::new);
        jdbc.sql("delete from ingest_item where file_id = any(:files) and outcome = :outcome")
                .param("files", ids)
                .param("outcome", outcome.name())
                .update();
        jdbc.sql("""
                update ingest_file f set state = 'PENDING', preview = preview and not :publish, attempts = 0,
                    finished_at = null, stage = null, problem_key = null, problem_arguments = '{}', turn = reopened.turn,
                    due_at = now(), claimed_by = null, claimed_until = null
                from unnest(:files::bigint[], :turns::integer[]) as reopened(id, turn) where f.id = reopened.id
                """)
                .param("publish", outcome == Outcome.WAITING)
                .param("files", ids)
                .param(
                        "turns",
                        IntStream.range(0, files.size())
                                .mapToObj(position -> Fairness.turn(
                                        0, position, files.get(position).size()))
                                .toArray(Integer[]::new))
                .update();
        return files.size();
    }
}
