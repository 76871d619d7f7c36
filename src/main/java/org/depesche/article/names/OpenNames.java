package org.depesche.article.names;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists names in articles whose entity is unknown, for editors to decide. */
@Component
public class OpenNames {

    /** Editors do not page further. */
    private static final int MOST = 10_000;

    private final JdbcClient jdbc;
    private final CandidateLookup namesakes;

    OpenNames(JdbcClient jdbc, CandidateLookup namesakes) {
        this.jdbc = jdbc;
        this.namesakes = namesakes;
    }

    /**
     * A candidate for an open name.
     *
     * @param entity id in the register, after merges
     * @param mentions the number of full mentions within a year
     */
    public record Bearer(int entity, int mentions) {}

    /**
     * An open name of an article.
     *
     * @param first its first span
     * @param count the number of occurrences
     * @param bearers the candidates, the most mentioned first
     */
    public record Open(long article, EntityKey name, Span first, int count, List<Bearer> bearers) {}

    /** Counts open names, once for each article. At 10,000 the count stops. */
    public long count() {
        return jdbc.sql("""
                select count(*) from (
                    select from article_mention where entity_id is null group by article_id, kind, key limit :most) as open
                """).param("most", MOST).query(Long.class).single();
    }

    /** Lists the open names of the latest articles first. */
    public List<Open> latest(int most, long skip) {
        record Row(
                long article,
                String kind,
                String key,
                String name,
                int start,
                int end,
                int count,
                @Nullable LocalDate day) {

            EntityKey named() {
                return new EntityKey(EntityKind.valueOf(kind), key, name);
            }
        }
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
        Map<EntityKey, NameCandidates> known =
                namesakes.of(rows.stream().map(Row::named).toList());
        return rows.stream()
                .map(row -> new Open(
                        row.article(),
                        row.named(),
                        new Span(row.start(), row.end()),
                        row.count(),
                        bearers(known.getOrDefault(row.named(), NameCandidates.NOBODY), row.day())))
                .toList();
    }

    private static List<Bearer> bearers(NameCandidates called, @Nullable LocalDate day) {
        return called.around(day == null ? NameCandidates.UNDATED : NameCandidates.month(day)).entrySet().stream()
                .map(one -> new Bearer(one.getKey(), one.getValue()))
                .sorted(Comparator.comparingInt(Bearer::mentions).reversed().thenComparingInt(Bearer::entity))
                .toList();
    }
}
