package org.depesche.ingest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The runs: what became of what was uploaded. */
@Component
@Transactional(readOnly = true)
public class IngestRuns {

    private final JdbcClient jdbc;
    private final IngestFiles files;
    private final IngestQueue queue;

    IngestRuns(JdbcClient jdbc, IngestFiles files, IngestQueue queue) {
        this.jdbc = jdbc;
        this.files = files;
        this.queue = queue;
    }

    /**
     * A run in a list.
     *
     * @param pending how many of its files are still to be worked on
     * @param failed how many of its files failed
     */
    public record Line(long id, String who, OffsetDateTime created, long files, long pending, long failed) {

        public boolean isFinished() {
            return pending == 0;
        }
    }

    /** A run as it stands, whole. */
    public Optional<IngestRun> find(long id) {
        return jdbc.sql("""
                select id, created_by, created_at, published_on, published_at, published_offset, source, language, preview
                from ingest_run where id = :id
                """)
                .param("id", id)
                .query((row, n) -> new IngestRun(
                        id,
                        row.getString("created_by"),
                        row.getObject("created_at", OffsetDateTime.class),
                        IngestFiles.defaults(row),
                        files(id)))
                .optional();
    }

    private List<IngestFile> files(long run) {
        Map<Long, List<IngestItem>> items = items(run);
        return jdbc.sql("select * from ingest_file where run_id = :run order by position")
                .param("run", run)
                .query((row, n) -> new IngestFile(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getLong("size"),
                        row.getString("original_sha256"),
                        IngestFile.State.valueOf(row.getString("state")),
                        problem(row),
                        items.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private Map<Long, List<IngestItem>> items(long run) {
        Map<Long, List<IngestItem>> items = new HashMap<>();
        jdbc.sql("""
                select i.* from ingest_item i join ingest_file f on f.id = i.file_id
                where f.run_id = :run order by i.file_id, i.item
                """).param("run", run).query(row -> {
            items.computeIfAbsent(row.getLong("file_id"), file -> new ArrayList<>())
                    .add(new IngestItem(
                            row.getInt("item"),
                            Outcome.valueOf(row.getString("outcome")),
                            row.getString("headline"),
                            row.getObject("article_id", Long.class),
                            problem(row)));
        });
        return items;
    }

    private static @Nullable IngestProblem problem(ResultSet row) throws SQLException {
        String key = row.getString("problem_key");
        return key == null
                ? null
                : new IngestProblem(Stage.valueOf(row.getString("stage")), key, List.of((String[])
                        row.getArray("problem_arguments").getArray()));
    }

    /** The latest runs first. */
    public List<Line> latest(int most, long skip) {
        return jdbc.sql("""
                select r.id, r.created_by, r.created_at, count(f.id) as files,
                    count(*) filter (where f.state = 'PENDING') as pending,
                    count(*) filter (where f.state = 'FAILED') as failed
                from (select * from ingest_run order by id desc limit :most offset :skip) r
                left join ingest_file f on f.run_id = r.id
                group by r.id, r.created_by, r.created_at order by r.id desc
                """)
                .param("most", most)
                .param("skip", skip)
                .query((row, n) -> new Line(
                        row.getLong("id"),
                        row.getString("created_by"),
                        row.getObject("created_at", OffsetDateTime.class),
                        row.getLong("files"),
                        row.getLong("pending"),
                        row.getLong("failed")))
                .list();
    }

    public long count() {
        return jdbc.sql("select count(*) from ingest_run").query(Long.class).single();
    }

    /** Tries what failed once more; what was stored is left alone. Returns how many files that is. */
    @Transactional
    public int retry(long run) {
        List<Long> reopened = files.reopenFailed(run);
        queue.add(reopened);
        return reopened.size();
    }

    /** Publishes all that waits for it. Returns how many files that is. */
    @Transactional
    public int publishWaiting(long run) {
        List<Long> reopened = files.reopenWaiting(run);
        queue.add(reopened);
        return reopened.size();
    }
}
