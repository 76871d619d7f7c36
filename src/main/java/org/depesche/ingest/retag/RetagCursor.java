package org.depesche.ingest.retag;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.depesche.article.tags.TagDifference;
import org.depesche.ingest.Retagging.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The position of a retagging in the archive: newest articles first, undated articles last. */
@Component
public class RetagCursor {

    private static final String IN_SCOPE = """
            (cast(:language as text) is null or language = :language or language like :language || '-%')
            and (cast(:source as text) is null or source = :source)
            and (cast(:since as date) is null or published_on >= :since)
            and (cast(:until as date) is null or published_on <= :until)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    RetagCursor(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * The last article that is finished.
     *
     * @param day null before the first article, and among undated articles
     * @param id null before the first of the dated, or of the undated articles
     */
    public record Place(@Nullable LocalDate day, @Nullable Long id, boolean undated) {}

    /** The next articles, and the place after them; no articles at the end. */
    public record Next(List<Long> articles, Place place) {}

    /** Counts the articles of a scope. */
    public long count(Scope scope) {
        return jdbc.sql("select count(*) from article where " + IN_SCOPE)
                .params(parameters(scope))
                .query(Long.class)
                .single();
    }

    /** The place of a running retagging; null if it is not running any more. */
    public @Nullable Place place(long retagging) {
        return jdbc.sql("select last_day, last_id, undated from retagging where id = :id and state = 'RUNNING'")
                .param("id", retagging)
                .query((row, n) ->
                        new Place(row.getObject(1, LocalDate.class), row.getObject(2, Long.class), row.getBoolean(3)))
                .optional()
                .orElse(null);
    }

    /** Finds the next articles of a scope. */
    public Next next(Scope scope, Place after, int most) {
        if (!after.undated()) {
            Map<Long, LocalDate> found = new LinkedHashMap<>();
            jdbc.sql("select id, published_on from article where " + IN_SCOPE + """
                    and published_on is not null
                    and (cast(:day as date) is null or published_on <= :day and (published_on < :day or id < :id))
                    order by published_on desc nulls last, id desc limit :most
                    """)
                    .params(parameters(scope))
                    .param("day", after.day(), Types.DATE)
                    .param("id", after.id(), Types.BIGINT)
                    .param("most", most)
                    .query(row -> {
                        found.put(row.getLong(1), row.getObject(2, LocalDate.class));
                    });
            if (!found.isEmpty()) {
                Map.Entry<Long, LocalDate> last = List.copyOf(found.entrySet()).getLast();
                return new Next(List.copyOf(found.keySet()), new Place(last.getValue(), last.getKey(), false));
            }
        }
        List<Long> undated = jdbc.sql("select id from article where " + IN_SCOPE + """
                and published_on is null and (cast(:id as bigint) is null or id < :id) order by id desc limit :most
                """)
                .params(parameters(scope))
                .param("id", after.undated() ? after.id() : null, Types.BIGINT)
                .param("most", most)
                .query(Long.class)
                .list();
        return new Next(undated, new Place(null, undated.isEmpty() ? after.id() : undated.getLast(), true));
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
     * Records in the caller's transaction that articles are finished.
     *
     * @return false if another node has worked on it since, or it was paused; then the transaction must be rolled
     *     back
     */
    public boolean advance(
            long retagging,
            Place from,
            Place to,
            int articles,
            Map<Long, List<TagDifference>> differences,
            int failed) {
        int updated = jdbc.sql("""
                update retagging set last_day = :day, last_id = :id, undated = :undated, seen_at = now(),
                    done = done + :done, changed = changed + :changed, failed = failed + :failed
                where id = :retagging and state = 'RUNNING' and last_id is not distinct from :fromId
                    and undated = :fromUndated
                """)
                .param("retagging", retagging)
                .param("day", to.day(), Types.DATE)
                .param("id", to.id(), Types.BIGINT)
                .param("undated", to.undated())
                .param("done", articles)
                .param("changed", differences.size())
                .param("failed", failed)
                .param("fromId", from.id(), Types.BIGINT)
                .param("fromUndated", from.undated())
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
                """, rows(differences.entrySet(), changed ->
                new Object[] {retagging, changed.getKey(), changed.getValue().size()}));
        Map<String, Counted> counted = new TreeMap<>();
        differences.forEach((article, all) -> all.forEach(
                one -> counted.computeIfAbsent(one.toString(), key -> new Counted(one, article)).mentions++));
        batches.batchUpdate("""
                insert into retagging_change as c (retagging_id, kind, fate, before, after, mentions, article_id)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (retagging_id, kind, fate, before, after) do update set mentions = c.mentions + excluded.mentions
                """, rows(counted.values(), one -> new Object[] {
            retagging,
            one.difference.kind(),
            one.difference.fate().name(),
            orEmpty(one.difference.before()),
            orEmpty(one.difference.after()),
            one.mentions,
            one.article
        }));
    }

    private static <T> List<Object[]> rows(Collection<T> all, Function<T, Object[]> row) {
        return all.stream().map(row).toList();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static final class Counted {

        final TagDifference difference;
        final long article;
        long mentions;

        Counted(TagDifference difference, long article) {
            this.difference = difference;
            this.article = article;
        }
    }

    /** Records that no articles are left. */
    public void finish(long retagging) {
        jdbc.sql("""
                update retagging set state = 'DONE', finished_at = now(), seen_at = now()
                where id = :id and state = 'RUNNING'
                """).param("id", retagging).update();
    }
}
