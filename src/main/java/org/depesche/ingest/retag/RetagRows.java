package org.depesche.ingest.retag;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.depesche.article.tags.TagDifference;
import org.depesche.ingest.Retagging;
import org.depesche.ingest.Retagging.Progress;
import org.depesche.ingest.Retagging.Scope;
import org.depesche.ingest.Retagging.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of retaggings: their scopes, and their positions in the archive, newest articles first, undated ones last. */
@Component
public class RetagRows {

    /** The time without progress after which no process works on a retagging. */
    private static final int STILL_SECONDS = 120;

    private static final String SELECT = """
            select id, begun_at, begun_by, language, source, since, until, state, total, done, changed, failed, finished_at,
                state = 'RUNNING' and seen_at < now() - make_interval(secs => %d) as is_still
            from retagging
            """.formatted(STILL_SECONDS);

    private static final String IN_SCOPE = """
            (cast(:language as text) is null or language = :language or language like :language || '-%')
            and (cast(:source as text) is null or source = :source)
            and (cast(:since as date) is null or published_on >= :since)
            and (cast(:until as date) is null or published_on <= :until)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    RetagRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    public Optional<Retagging> find(long id) {
        return read("where id = ?", id).stream().findFirst();
    }

    /** The retagging that runs or is paused. */
    public Optional<Retagging> open() {
        return read("where state in ('RUNNING', 'PAUSED')").stream().findFirst();
    }

    public List<Retagging> latest(int most) {
        return read("order by id desc limit ?", most);
    }

    /** The retagging that the application itself works on, rather than a command. */
    Optional<Retagging> inBackground() {
        return read("where state = 'RUNNING' and background").stream().findFirst();
    }

    private List<Retagging> read(String which, Object... parameters) {
        return jdbc.sql(SELECT + which)
                .params(parameters)
                .query((row, n) -> read(row))
                .list();
    }

    private static Retagging read(ResultSet row) throws SQLException {
        return new Retagging(
                row.getLong("id"),
                row.getObject("begun_at", OffsetDateTime.class),
                row.getString("begun_by"),
                new Scope(
                        row.getString("language"),
                        row.getString("source"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class)),
                State.valueOf(row.getString("state")),
                row.getBoolean("is_still"),
                new Progress(row.getLong("total"), row.getLong("done"), row.getLong("changed"), row.getLong("failed")),
                row.getObject("finished_at", OffsetDateTime.class));
    }

    /** Enters a retagging of all articles in its scope. */
    public long enter(Scope scope, String who, boolean background) {
        return jdbc.sql("""
                insert into retagging (begun_by, background, language, source, since, until, state, total)
                values (:who, :background, :language, :source, :since, :until, 'RUNNING',
                    (select count(*) from article where %s))
                returning id
                """.formatted(IN_SCOPE))
                .params(parameters(scope))
                .param("who", who)
                .param("background", background)
                .query(Long.class)
                .single();
    }

    private static Map<String, @Nullable Object> parameters(Scope scope) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("language", scope.language());
        parameters.put("source", scope.source());
        parameters.put("since", scope.since());
        parameters.put("until", scope.until());
        return parameters;
    }

    /**
     * An article of a scope.
     *
     * @param day null if it has no date; the day and the id are null before the first article
     */
    record Position(@Nullable LocalDate day, @Nullable Long id, boolean undated) {}

    /** The last article that a running retagging has finished; empty if it is not running any more. */
    Optional<Position> position(long retagging) {
        return jdbc.sql("""
                select last_day as day, last_id as id, undated from retagging where id = :id and state = 'RUNNING'
                """).param("id", retagging).query(Position.class).optional();
    }

    /** Finds the next articles of a scope; none at the end. */
    List<Position> next(Scope scope, Position after, int most) {
        List<Position> dated = after.undated() ? List.of() : next(scope, after, most, """
                published_on is not null
                and (cast(:day as date) is null or published_on <= :day and (published_on < :day or id < :id))
                """);
        return dated.isEmpty()
                ? next(scope, after, most, "published_on is null and (not :undated or id < :id)")
                : dated;
    }

    private List<Position> next(Scope scope, Position after, int most, String which) {
        return jdbc.sql("""
                select published_on as day, id, published_on is null as undated from article where %s and %s
                order by published_on desc nulls last, id desc limit :most
                """.formatted(IN_SCOPE, which))
                .params(parameters(scope))
                .param("day", after.day(), Types.DATE)
                .param("id", after.id(), Types.BIGINT)
                .param("undated", after.undated())
                .param("most", most)
                .query(Position.class)
                .list();
    }

    /**
     * Records in the caller's transaction that articles are finished.
     *
     * @param done the number of these articles
     * @return false if another node has worked on it since, or it was paused; then the transaction must be rolled
     *     back
     */
    boolean advance(
            long retagging,
            Position from,
            Position to,
            int done,
            Map<Long, List<TagDifference>> differences,
            int failed) {
        int updated = jdbc.sql("""
                update retagging set last_day = :day, last_id = :id, undated = :undated, seen_at = now(),
                    done = done + :done, changed = changed + :changed, failed = failed + :failed
                where id = :retagging and state = 'RUNNING' and last_id is not distinct from :fromId
                """)
                .param("retagging", retagging)
                .param("day", to.day(), Types.DATE)
                .param("id", to.id(), Types.BIGINT)
                .param("undated", to.undated())
                .param("done", done)
                .param("changed", differences.size())
                .param("failed", failed)
                .param("fromId", from.id(), Types.BIGINT)
                .update();
        if (updated == 1) {
            note(retagging, differences);
        }
        return updated == 1;
    }

    private void note(long retagging, Map<Long, List<TagDifference>> differences) {
        batches.batchUpdate("""
                insert into retagging_article (retagging_id, article_id, changes) values (?, ?, ?)
                on conflict (retagging_id, article_id) do update set changes = excluded.changes
                """, rows(differences, (article, all) -> new Object[] {retagging, article, all.size()}));
        Map<TagDifference, List<Long>> changes = new TreeMap<>(Comparator.comparing(TagDifference::toString));
        differences.forEach((article, all) -> all.forEach(
                one -> changes.computeIfAbsent(one, first -> new ArrayList<>()).add(article)));
        batches.batchUpdate("""
                insert into retagging_change as c (retagging_id, kind, fate, before, after, mentions, article_id)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (retagging_id, kind, fate, before, after) do update set mentions = c.mentions + excluded.mentions
                """, rows(changes, (one, articles) -> new Object[] {
            retagging,
            one.kind(),
            one.fate().name(),
            Objects.requireNonNullElse(one.before(), ""),
            Objects.requireNonNullElse(one.after(), ""),
            articles.size(),
            articles.getFirst()
        }));
    }

    private static <K, V> List<Object[]> rows(Map<K, V> all, BiFunction<K, V, Object[]> row) {
        return all.entrySet().stream()
                .map(one -> row.apply(one.getKey(), one.getValue()))
                .toList();
    }

    /** Records that no articles are left. */
    void finish(long retagging) {
        jdbc.sql("""
                update retagging set state = 'DONE', finished_at = now(), seen_at = now()
                where id = :id and state = 'RUNNING'
                """).param("id", retagging).update();
    }
}
