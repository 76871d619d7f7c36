package org.depesche.curation.similarity;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.depesche.curation.similarity.SimilarNames.Alike;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The stored pairs of entities that may be the same, and the decisions of editors about them. */
@Component
class SimilarPairs {

    /** The parts of a {@link Row}. */
    private static final String COLUMNS =
            "select l.id, l.one_id, l.other_id, l.kind, l.one_name, l.other_name, l.decided_by, l.decided_at ";

    /** The pairs of which both entities are still shown as themselves. */
    private static final String SHOWN = """
            from likeness l
            join entity a on a.id = l.one_id and a.canonical_id = a.id and not a.hidden
            join entity b on b.id = l.other_id and b.canonical_id = b.id and not b.hidden
            where l.state = :state
            """;

    private final JdbcClient jdbc;

    SimilarPairs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The state of a pair. */
    enum State {
        OPEN,
        REFUSED,
        MERGED,
        /** Not suggested, because the two share too little. */
        UNLIKELY
    }

    /** A pair with the similar names. */
    record Row(
            long id,
            int oneId,
            int otherId,
            NameSimilarity kind,
            String oneName,
            String otherName,
            @Nullable String decidedBy,
            @Nullable OffsetDateTime decidedAt) {}

    /** A new pair, with the numbers of shared articles and companions. */
    record Found(Alike alike, State state, int articles, int company, double weight) {}

    /**
     * Pairs in a state: open ones by their weight, decided ones by the time of the decision.
     *
     * @param kind null for any
     * @param entity one of the two; null for any
     */
    List<Row> list(State state, @Nullable NameSimilarity kind, @Nullable Integer entity, int most, long skip) {
        return jdbc.sql(COLUMNS + SHOWN + """
                  and (:kind::text is null or l.kind = :kind)
                  and (:entity::integer is null or l.one_id = :entity or l.other_id = :entity)
                order by decided_at desc nulls last, weight desc, l.id limit :most offset :skip
                """)
                .param("state", state.name())
                .param("kind", kind == null ? null : kind.name(), Types.VARCHAR)
                .param("entity", entity, Types.INTEGER)
                .param("most", most)
                .param("skip", skip)
                .query(Row.class)
                .list();
    }

    /** The number of open pairs of each similarity. */
    Map<NameSimilarity, Long> counts() {
        Map<NameSimilarity, Long> counts = new EnumMap<>(NameSimilarity.class);
        jdbc.sql("select l.kind, count(*) " + SHOWN + "group by l.kind")
                .param("state", State.OPEN.name())
                .query(row -> {
                    counts.put(NameSimilarity.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    long count(State state) {
        return jdbc.sql("select count(*) " + SHOWN)
                .param("state", state.name())
                .query(Long.class)
                .single();
    }

    /** The open pair of an id. */
    Optional<Row> open(long id) {
        return jdbc.sql(COLUMNS + "from likeness l where l.id = :id and l.state = 'OPEN'")
                .param("id", id)
                .query(Row.class)
                .optional();
    }

    /**
     * Decides an open pair.
     *
     * @return whether it was open
     */
    boolean decide(long id, State state, String by) {
        return jdbc.sql("""
                update likeness set state = :state, decided_by = :by, decided_at = now() where id = :id and state = 'OPEN'
                """)
                        .param("id", id)
                        .param("state", state.name())
                        .param("by", by)
                        .update()
                > 0;
    }

    /**
     * Opens a refused pair again.
     *
     * @return whether it was refused
     */
    boolean reopen(long id) {
        return jdbc.sql("""
                update likeness set state = 'OPEN', decided_by = null, decided_at = null
                where id = :id and state = 'REFUSED'
                """).param("id", id).update() > 0;
    }

    /** Deletes undecided pairs of entities that were merged since. */
    void forgetMerged() {
        jdbc.sql("""
                delete from likeness l using entity a, entity b
                where l.state in ('OPEN', 'UNLIKELY') and a.id = l.one_id and b.id = l.other_id
                  and (a.canonical_id <> a.id or b.canonical_id <> b.id)
                """).update();
    }

    /**
     * The pairs that need no new suggestion, as {@link Alike#pair}: stored ones, those that editors split, and those
     * whose merge editors undid.
     */
    Set<Long> known() {
        Set<Long> known = new HashSet<>();
        jdbc.sql("""
                select a.canonical_id, b.canonical_id from (
                    select one_id, other_id from likeness
                    where state <> 'UNLIKELY' or found_at > now() - interval '7 days'
                    union all
                    select subject_id, other_id from register_act
                    where subject = 'ENTITY'
                      and (kind = 'SPLIT' and undone_at is null or kind in ('MERGE', 'CHANGE_TYPE') and undone_at is not null)
                ) as pair
                join entity a on a.id = pair.one_id
                join entity b on b.id = pair.other_id
                """).query(row -> {
            known.add(Alike.pair(row.getInt(1), row.getInt(2)));
        });
        return known;
    }

    @Transactional
    public void add(List<Found> found) {
        for (Found one : found) {
            jdbc.sql("""
                    insert into likeness (one_id, other_id, kind, one_name, other_name, shared_articles, shared_company, weight, state)
                    values (:one, :other, :kind, :oneName, :otherName, :articles, :company, :weight, :state)
                    on conflict (one_id, other_id) do update set (kind, one_name, other_name, shared_articles, shared_company, weight, state, found_at)
                        = (excluded.kind, excluded.one_name, excluded.other_name, excluded.shared_articles, excluded.shared_company, excluded.weight, excluded.state, now())
                    where likeness.state = 'UNLIKELY'
                    """)
                    .param("one", one.alike().one())
                    .param("other", one.alike().other())
                    .param("kind", one.alike().kind().name())
                    .param("oneName", one.alike().oneName())
                    .param("otherName", one.alike().otherName())
                    .param("articles", one.articles())
                    .param("company", one.company())
                    .param("weight", one.weight())
                    .param("state", one.state().name())
                    .update();
        }
    }

    /** A text that changes with every change of names and with every act. */
    String mark() {
        return jdbc.sql("""
                select coalesce((select max(id) from entity_name), 0) || '-'
                    || (select count(*) || '-' || count(undone_at) from register_act where subject = 'ENTITY')
                """).query(String.class).single();
    }

    String searchedMark() {
        return jdbc.sql("select coalesce(mark, '') from likeness_search")
                .query(String.class)
                .single();
    }

    void searched(String mark) {
        jdbc.sql("update likeness_search set mark = :mark, finished_at = now()")
                .param("mark", mark)
                .update();
    }

    /** The end of the last complete search. */
    @Nullable
    OffsetDateTime searchedAt() {
        return jdbc.sql("select finished_at from likeness_search")
                .query(OffsetDateTime.class)
                .optional()
                .orElse(null);
    }
}
