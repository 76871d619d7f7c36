package org.depesche.ingest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.depesche.article.Published;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The files of all runs, and what has become of them: what is written down while they are worked on. */
@Component
class IngestFiles {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    IngestFiles(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * A file that is to be worked on now.
     *
     * @param items how many it holds, where that is known; else 0
     */
    record Pending(long id, String name, String original, int attempts, int items, Defaults defaults) {

        /** The name without folders. */
        String lastName() {
            return name.substring(name.lastIndexOf('/') + 1);
        }
    }

    long enter(long run, int position, UploadedFile file, @Nullable String original, boolean preview) {
        return jdbc.sql("""
                insert into ingest_file (run_id, position, name, size, original_sha256, preview)
                values (:run, :position, :name, :size, :original, :preview) returning id
                """)
                .param("run", run)
                .param("position", position)
                .param("name", file.name())
                .param("size", file.size())
                .param("original", original)
                .param("preview", preview)
                .query(Long.class)
                .single();
    }

    /** Counts one more attempt at a file; empty if nothing is to be done for it. */
    @Transactional
    public Optional<Pending> begin(long file) {
        jdbc.sql("update ingest_file set attempts = attempts + 1 where id = :file and state = 'PENDING'")
                .param("file", file)
                .update();
        return find(file, true);
    }

    /** A file with the defaults of its run; empty if it is not kept. */
    Optional<Pending> find(long file) {
        return find(file, false);
    }

    private Optional<Pending> find(long file, boolean onlyPending) {
        return jdbc.sql("""
                select f.id, f.name, f.original_sha256, f.attempts, f.items, f.preview, r.published_on, r.published_at,
                    r.published_offset, r.source, r.language, r.hold
                from ingest_file f join ingest_run r on r.id = f.run_id
                where f.id = :file and f.original_sha256 is not null and (f.state = 'PENDING' or not :onlyPending)
                """)
                .param("file", file)
                .param("onlyPending", onlyPending)
                .query((row, n) -> new Pending(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("original_sha256"),
                        row.getInt("attempts"),
                        row.getInt("items"),
                        defaults(row)))
                .optional();
    }

    /** The defaults in a row of the run; what shall become of articles say the columns preview and hold. */
    static Defaults defaults(ResultSet row) throws SQLException {
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

    /** Whoever leaves off to let others go first has not failed. */
    void leaveOff(long file) {
        jdbc.sql("update ingest_file set attempts = 0 where id = :file")
                .param("file", file)
                .update();
    }

    /** Writes down how many items a file holds: once, so that how far it is can be told by those that are settled. */
    void expect(long file, int items) {
        jdbc.sql("update ingest_file set items = :items where id = :file and items is distinct from :items")
                .param("file", file)
                .param("items", items)
                .update();
    }

    /** Whether the file's run is stopped for a while. */
    boolean isPaused(long file) {
        return jdbc.sql("""
                select exists (select from ingest_file f join ingest_run r on r.id = f.run_id
                    where f.id = :file and r.paused_at is not null)
                """).param("file", file).query(Boolean.class).single();
    }

    /** The files of a run that are still to be worked on. */
    List<Long> pending(long run) {
        return jdbc.sql("""
                select id from ingest_file where run_id = :run and state = 'PENDING' and original_sha256 is not null
                order by position
                """).param("run", run).query(Long.class).list();
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

    /** Settles anew what had waited. */
    @Transactional
    public void resettle(long file, List<IngestItem> items) {
        jdbc.sql("delete from ingest_item where file_id = :file and item = any(:items) and outcome = 'WAITING'")
                .param("file", file)
                .param("items", items.stream().map(IngestItem::index).toArray(Integer[]::new))
                .update();
        settle(file, items);
    }

    /** Ends the work on a file. It failed if all of its items did; the first one's problem is then its own. */
    @Transactional
    public void conclude(long file) {
        jdbc.sql("""
                update ingest_file f
                set state = case when i.all_failed then 'FAILED' else 'DONE' end, finished_at = now(),
                    stage = i.stage, problem_key = i.problem_key, problem_arguments = coalesce(i.problem_arguments, '{}')
                from (
                    select bool_and(outcome = 'FAILED') as all_failed,
                        (array_agg(stage order by item) filter (where outcome = 'FAILED'))[1] as stage,
                        (array_agg(problem_key order by item) filter (where outcome = 'FAILED'))[1] as problem_key,
                        (select p.problem_arguments from ingest_item p
                         where p.file_id = :file and p.outcome = 'FAILED' order by p.item limit 1) as problem_arguments
                    from ingest_item where file_id = :file
                ) i
                where f.id = :file
                """).param("file", file).update();
        jdbc.sql("""
                update ingest_file set stage = null, problem_key = null, problem_arguments = '{}'
                where id = :file and state = 'DONE'
                """).param("file", file).update();
    }

    void fail(long file, IngestProblem problem) {
        jdbc.sql("""
                update ingest_file set state = 'FAILED', finished_at = now(), stage = :stage, problem_key = :key,
                    problem_arguments = :arguments where id = :file
                """)
                .param("file", file)
                .param("stage", problem.stage().name())
                .param("key", problem.key())
                .param("arguments", problem.arguments().toArray(String[]::new))
                .update();
    }

    /** Forgets what failed in the files of a run, so that it is tried again; returns those files. */
    @Transactional
    public List<Long> reopenFailed(long run) {
        List<Long> files = jdbc.sql("""
                select f.id from ingest_file f
                where f.run_id = :run and f.state <> 'PENDING' and f.original_sha256 is not null
                    and (f.state = 'FAILED'
                        or exists (select from ingest_item i where i.file_id = f.id and i.outcome = 'FAILED'))
                order by f.position for update
                """).param("run", run).query(Long.class).list();
        return reopen(files, Outcome.FAILED);
    }

    /** Lets what waits in the files of a run be published; returns those files. */
    @Transactional
    public List<Long> reopenWaiting(long run) {
        List<Long> files = jdbc.sql("""
                select f.id from ingest_file f
                where f.run_id = :run and f.state <> 'PENDING'
                    and exists (select from ingest_item i where i.file_id = f.id and i.outcome = 'WAITING')
                order by f.position for update
                """).param("run", run).query(Long.class).list();
        jdbc.sql("update ingest_file set preview = false where id = any(:files)")
                .param("files", files.toArray(Long[]::new))
                .update();
        return reopen(files, Outcome.WAITING);
    }

    private List<Long> reopen(List<Long> files, Outcome forgotten) {
        Long[] ids = files.toArray(Long[]::new);
        jdbc.sql("delete from ingest_item where file_id = any(:files) and outcome = :outcome")
                .param("files", ids)
                .param("outcome", forgotten.name())
                .update();
        jdbc.sql("""
                update ingest_file set state = 'PENDING', attempts = 0, finished_at = null, stage = null,
                    problem_key = null, problem_arguments = '{}' where id = any(:files)
                """).param("files", ids).update();
        return files;
    }
}
