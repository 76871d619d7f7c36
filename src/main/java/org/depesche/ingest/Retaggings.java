package org.depesche.ingest;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.DbSchedulerException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.depesche.article.tags.TagDifference;
import org.depesche.ingest.Retagging.Scope;
import org.depesche.ingest.Retagging.State;
import org.depesche.ingest.retag.RetagJob;
import org.depesche.ingest.retag.RetagRows;
import org.depesche.register.Slug;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Retaggings of the archive, and the tags that they changed. One at a time is open. */
@Component
public class Retaggings {

    private final JdbcClient jdbc;
    private final SchedulerClient scheduler;
    private final RetagJob job;
    private final RetagRows rows;
    private final Clock clock;

    Retaggings(JdbcClient jdbc, SchedulerClient scheduler, RetagJob job, RetagRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.scheduler = scheduler;
        this.job = job;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Begins a retagging.
     *
     * @param background whether the application works on it; otherwise the caller does
     * @return its id; empty if another retagging is open
     */
    @Transactional
    public Optional<Long> begin(Scope scope, String who, boolean background) {
        if (rows.open().isPresent()) {
            return Optional.empty();
        }
        try {
            long id = rows.enter(scope, who, background);
            if (background) {
                hurry();
            }
            return Optional.of(id);
        } catch (DuplicateKeyException e) {
            return Optional.empty();
        }
    }

    /** Starts the task when the caller's transaction ends, before its next regular time. */
    private void hurry() {
        try {
            scheduler.reschedule(RetagJob.TASK, clock.instant());
        } catch (DbSchedulerException e) {
            // it is running, or no node has started yet: it looks again soon
        }
    }

    /**
     * Works on a retagging in the caller's thread, until all articles are finished or it is paused or stopped.
     *
     * @param threads the number of articles that are tagged at a time
     * @param progress called after each batch
     */
    public void work(long id, int threads, Consumer<Retagging> progress) {
        job.run(id, threads, () -> false, progress);
    }

    /** Pauses it at the end of the current batch. */
    @Transactional
    public void pause(long id) {
        become(id, State.PAUSED, List.of(State.RUNNING));
    }

    /**
     * Resumes a retagging that is paused, or on which no process works.
     *
     * @param background whether the application works on it; otherwise the caller does
     */
    @Transactional
    public void resume(long id, boolean background) {
        Retagging retagging = rows.find(id).orElseThrow();
        if (retagging.isPaused() || retagging.isStill()) {
            become(id, State.RUNNING, List.of(State.PAUSED, State.RUNNING));
            jdbc.sql("update retagging set background = :background where id = :id")
                    .param("background", background)
                    .param("id", id)
                    .update();
            if (background) {
                hurry();
            }
        }
    }

    /** Ends it. Articles that are finished keep their new tags. */
    @Transactional
    public void stop(long id) {
        become(id, State.STOPPED, List.of(State.RUNNING, State.PAUSED));
    }

    private void become(long id, State state, List<State> from) {
        jdbc.sql("""
                update retagging set state = :state, seen_at = now(),
                    finished_at = case when :state = 'STOPPED' then now() end
                where id = :id and state = any(:from)
                """)
                .param("id", id)
                .param("state", state.name())
                .param("from", from.stream().map(State::name).toArray(String[]::new))
                .update();
    }

    public Optional<Retagging> find(long id) {
        return rows.find(id);
    }

    /** The retagging that runs or is paused. */
    public Optional<Retagging> open() {
        return rows.open();
    }

    public List<Retagging> latest(int most) {
        return rows.latest(most);
    }

    /** The number of mentions of a kind that were added, removed or changed. */
    public record Count(String kind, TagDifference.Fate fate, long mentions) {}

    /** Counts the differences of a retagging by kind. */
    public List<Count> counts(long id) {
        return jdbc.sql("""
                select kind, fate, sum(mentions) as mentions from retagging_change where retagging_id = :id
                group by kind, fate order by kind, fate
                """).param("id", id).query(Count.class).list();
    }

    /** A difference with its number of mentions, and one article as an example. */
    public record Frequent(
            String kind,
            TagDifference.Fate fate,
            String before,
            String after,
            long mentions,
            long article,
            String headline) {

        public String url() {
            return "/articles/" + article + "/" + Slug.of(headline);
        }
    }

    /** The most frequent differences first. */
    public List<Frequent> frequent(long id, int most) {
        return jdbc.sql("""
                select c.kind, c.fate, c.before, c.after, c.mentions, a.id as article, a.headline
                from retagging_change c join article a on a.id = c.article_id
                where c.retagging_id = :id order by c.mentions desc, c.kind, c.before, c.after limit :most
                """)
                .param("id", id)
                .param("most", most)
                .query(Frequent.class)
                .list();
    }

    /** An article whose tags have changed. */
    public record Changed(
            long id, String headline, @Nullable LocalDate day, int changes) {

        public String url() {
            return "/articles/" + id + "/" + Slug.of(headline);
        }
    }

    /** The articles with the most differences first. */
    public List<Changed> articles(long id, int most, long skip) {
        return jdbc.sql("""
                select a.id, a.headline, a.published_on as day, c.changes
                from retagging_article c join article a on a.id = c.article_id
                where c.retagging_id = :id order by c.changes desc, a.id desc limit :most offset :skip
                """)
                .params(Map.of("id", id, "most", most, "skip", skip))
                .query(Changed.class)
                .list();
    }
}
