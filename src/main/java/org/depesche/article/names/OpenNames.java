package org.depesche.article.names;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names in articles of which nobody knows yet who is meant, for editors to say. */
@Component
public class OpenNames {

    /** Beyond that nobody pages. */
    private static final int MOST = 10_000;

    private final JdbcClient jdbc;
    private final CandidateLookup namesakes;

    OpenNames(JdbcClient jdbc, CandidateLookup namesakes) {
        this.jdbc = jdbc;
        this.namesakes = namesakes;
    }

    /**
     * Somebody who may be meant.
     *
     * @param entity id in the register, as it is shown
     * @param mentions how often it was named in full within a year
     */
    public record Bearer(int entity, int mentions) {}

    /**
     * A name that is open in an article.
     *
     * @param first where it stands first
     * @param count how often it stands there
     * @param bearers who may be meant, the most named first
     */
    public record Open(long article, EntityKey name, Span first, int count, List<Bearer> bearers) {}

    /** How many there are, in as many articles; 10,000 stands for more too. */
    public long count() {
        return jdbc.sql("""
                select count(*) from (
                    select from article_mention where entity_id is null group by article_id, kind, key limit :most) as open
                """).param("most", MOST).query(Long.class).single();
    }

    /** Those of the latest articles first. */
    public List<Open> latest(int most, long skip) {
        record Row(
                long article,
                String kind,
                String key,
                String name,
                int start,
                int end,
                int count,
                @Nullable LocalDate day) {}
        List<Row> rows = jdbc.sql("""
                select o.article_id as article, o.kind, o.key, f.name, f.span_start as start, f.span_end as "end", o.count,
                       a.published_on as day
                from (
                    select article_id, kind, key, count(*)::integer as count, min(span_start) as first
                    from article_mention where entity_id is null
                    group by article_id, kind, key order by article_id desc, first limit :most offset :offset
                ) as o
                join article a on a.id = o.article_id
                join lateral (
                    select name, span_start, span_end from article_mention m
                    where m.article_id = o.article_id and m.key = o.key and m.kind = o.kind and m.entity_id is null
                        and m.span_start = o.first limit 1
                ) as f on true
                order by o.article_id desc, o.first
                """)
                .param("most", most)
                .param("offset", skip)
                .query(Row.class)
                .list();
        List<EntityKey> keys = rows.stream()
                .map(row -> new EntityKey(EntityKind.valueOf(row.kind()), row.key(), row.name()))
                .toList();
        Map<EntityKey, NameCandidates> known = keys.isEmpty() ? Map.of() : namesakes.of(keys);
        List<Open> open = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            NameCandidates bearers = known.getOrDefault(keys.get(i), NameCandidates.NOBODY);
            open.add(new Open(
                    row.article(),
                    keys.get(i),
                    new Span(row.start(), row.end()),
                    row.count(),
                    bearers(bearers, row.day())));
        }
        return open;
    }

    private static List<Bearer> bearers(NameCandidates called, @Nullable LocalDate day) {
        return called.around(day == null ? NameCandidates.UNDATED : NameCandidates.month(day)).entrySet().stream()
                .map(one -> new Bearer(one.getKey(), one.getValue()))
                .sorted(Comparator.comparingInt(Bearer::mentions).reversed().thenComparingInt(Bearer::entity))
                .toList();
    }
}
