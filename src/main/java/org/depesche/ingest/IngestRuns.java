package org.depesche.ingest;

import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.depesche.ingest.queue.FileQueue;
import org.depesche.ingest.queue.FilesQueued;
import org.depesche.ingest.queue.IngestFiles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The runs: each upload, with the outcomes of its files. */
@Component
@Transactional(readOnly = true)
public class IngestRuns {

    /** The limit of items of a file in one answer. */
    public static final int MOST_ITEMS = 1_000;

    private final JdbcClient jdbc;
    private final IngestFiles files;
    private final RunFiles runFiles;
    private final FileQueue queue;
    private final ApplicationEventPublisher events;

    IngestRuns(
            JdbcClient jdbc, IngestFiles files, RunFiles runFiles, FileQueue queue, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.files = files;
        this.runFiles = runFiles;
        this.queue = queue;
        this.events = events;
    }

    /**
     * A run in a list.
     *
     * @param pending the number of its unfinished files
     * @param failed the number of its failed files
     */
    public record Line(long id, String who, OffsetDateTime created, long files, long pending, long failed) {

        public boolean isFinished() {
            return pending == 0;
        }
    }

    /**
     * A run with its files and {@link #MOST_ITEMS} items of each at most.
     *
     * @param from the place of the first item in its file, counted from 0
     */
    public Optional<IngestRun> find(long id, int from) {
        return jdbc.sql("select created_by, paused_at is not null from ingest_run where id = :id")
                .param("id", id)
                .query((row, n) ->
                        new IngestRun(id, row.getString(1), row.getBoolean(2), runFiles.from(id, from, MOST_ITEMS)))
                .optional();
    }

    /** A run in numbers, without its files, of which there may be thousands. */
    public Optional<RunOverview> overview(long id) {
        return jdbc.sql("""
                select r.created_by, r.created_at, r.paused_at is not null as paused, count(f.id) as files,
                    count(f.id) filter (where f.state <> 'PENDING') as finished,
                    count(f.id) filter (where %s) as failed,
                    count(f.id) filter (where f.state = 'FAILED'
                        and (select count(*) from
                            (select from ingest_item i where i.file_id = f.id limit 1) one) = 0) as lost
                from ingest_run r left join ingest_file f on f.run_id = r.id where r.id = :id group by r.id
                """.formatted(RunFiles.FAILED))
                .param("id", id)
                .query((row, n) -> new RunOverview(
                        id,
                        row.getString("created_by"),
                        row.getObject("created_at", OffsetDateTime.class),
                        row.getBoolean("paused"),
                        new RunOverview.FileCounts(
                                row.getLong("files"),
                                row.getLong("finished"),
                                row.getLong("failed"),
                                row.getLong("lost")),
                        begun(id),
                        // read after the files, so that all items of a finished file are counted
                        outcomes(id)))
                .optional();
    }

    private RunOverview.Begun begun(long run) {
        return jdbc.sql("""
                select coalesce(sum(least(b.settled::float8 / b.items, 1)), 0) as share,
                    coalesce(sum(b.settled), 0) as settled, coalesce(sum(b.items), 0) as items
                from (select f.items, (select count(*) from ingest_item i where i.file_id = f.id) as settled
                    from ingest_file f where f.run_id = :run and f.state = 'PENDING' and f.items > 0) b
                """).param("run", run).query(RunOverview.Begun.class).single();
    }

    private Map<Outcome, Long> outcomes(long run) {
        Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
        jdbc.sql("""
                select i.outcome, count(*) from ingest_item i join ingest_file f on f.id = i.file_id
                where f.run_id = :run group by i.outcome
                """).param("run", run).query(row -> {
            outcomes.put(Outcome.valueOf(row.getString(1)), row.getLong(2));
        });
        return outcomes;
    }

    /** The latest runs first. */
    public List<Line> latest(int most, long skip) {
        return jdbc.sql("""
                select r.id, r.created_by as who, r.created_at as created, count(f.id) as files,
                    count(*) filter (where f.state = 'PENDING') as pending,
                    count(*) filter (where f.state = 'FAILED') as failed
                from (select * from ingest_run order by id desc limit :most offset :skip) r
                left join ingest_file f on f.run_id = r.id
                group by r.id, r.created_by, r.created_at order by r.id desc
                """)
                .param("most", most)
                .param("skip", skip)
                .query(Line.class)
                .list();
    }

    public long count() {
        return jdbc.sql("select count(*) from ingest_run").query(Long.class).single();
    }

    /**
     * The progress of a run, which is cheap to compute.
     *
     * @param items the number of settled items
     */
    public record Progress(long files, long done, long failed, long items, boolean isPaused) {

        public boolean isFinished() {
            return done == files;
        }
    }

    public Optional<Progress> progress(long run) {
        return jdbc.sql("""
                select count(f.id) as files, count(f.id) filter (where f.state <> 'PENDING') as done,
                    count(f.id) filter (where f.state = 'FAILED') as failed,
                    (select count(*) from ingest_item i join ingest_file g on g.id = i.file_id
                     where g.run_id = r.id) as items,
                    r.paused_at is not null as is_paused
                from ingest_run r left join ingest_file f on f.run_id = r.id where r.id = :run group by r.id
                """).param("run", run).query(Progress.class).optional();
    }

    /** Pauses a run: no file is begun, and files in work stop at the end of a batch. */
    @Transactional
    public void pause(long run) {
        jdbc.sql("update ingest_run set paused_at = now() where id = :run and paused_at is null")
                .param("run", run)
                .update();
    }

    /** Resumes a paused run. */
    @Transactional
    public void resume(long run) {
        int resumed = jdbc.sql("update ingest_run set paused_at = null where id = :run and paused_at is not null")
                .param("run", run)
                .update();
        if (resumed > 0) {
            queue.hurry(run);
            events.publishEvent(new FilesQueued());
        }
    }

    /** Tries failed items once more, and returns the number of their files. */
    @Transactional
    public int retry(long run) {
        events.publishEvent(new FilesQueued());
        return files.reopen(run, Outcome.FAILED);
    }

    /** Publishes all items that wait for an editor, and returns the number of their files. */
    @Transactional
    public int publishWaiting(long run) {
        events.publishEvent(new FilesQueued());
        return files.reopen(run, Outcome.WAITING);
    }
}
