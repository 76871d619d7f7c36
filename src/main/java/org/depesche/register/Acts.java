package org.depesche.register;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.depesche.register.Act.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The journal of what editors decided about the register, to read. */
@Component
public class Acts {

    private static final String SELECT = """
            select a.id, a.kind, a.entity_id, a.other_id, a.name, a.done_by, a.done_at, a.reason, a.undone_by, a.undone_at,
                   case when a.kind = 'RENAME' then a.before ->> 'name' end as was,
                   coalesce((a.before ->> 'created')::boolean, false) as created
            from register_act a
            """;

    /** Acts about one of these, or whose mentions or merge went to one. */
    private static final String ABOUT = """
            where a.id in (
                select id from register_act where entity_id = any(:entities)
                union select id from register_act where other_id = any(:entities))
            """;

    private static final RowMapper<Act> ROW = (row, n) -> new Act(
            row.getLong("id"),
            Kind.valueOf(row.getString("kind")),
            row.getInt("entity_id"),
            row.getObject("other_id", Integer.class),
            row.getString("name"),
            row.getString("done_by"),
            row.getObject("done_at", OffsetDateTime.class),
            row.getString("reason"),
            row.getString("undone_by"),
            row.getObject("undone_at", OffsetDateTime.class),
            row.getString("was"),
            row.getBoolean("created"));

    private final JdbcClient jdbc;

    Acts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Act> find(long id) {
        return jdbc.sql(SELECT + "where a.id = :id").param("id", id).query(ROW).optional();
    }

    /** Those with these ids. */
    public Map<Long, Act> find(Collection<Long> ids) {
        return jdbc
                .sql(SELECT + "where a.id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(ROW)
                .list()
                .stream()
                .collect(Collectors.toMap(Act::id, Function.identity()));
    }

    /**
     * Which acts of the journal.
     *
     * @param kind null: any
     * @param by the editor who did it; null: anyone
     * @param holding whether only those that were not undone
     */
    public record Which(@Nullable Kind kind, @Nullable String by, boolean holding) {

        public static final Which ALL = new Which(null, null, false);
    }

    private static final String WHICH = """
            where (:kind::text is null or a.kind = :kind) and (:by::text is null or a.done_by = :by)
              and (not :holding or a.undone_at is null)
            """;

    /** The latest first. */
    public List<Act> latest(Which which, int most, long skip) {
        return those(SELECT + WHICH + "order by a.id desc limit :most offset :skip", which)
                .param("most", most)
                .param("skip", skip)
                .query(ROW)
                .list();
    }

    public long count(Which which) {
        return those("select count(*) from register_act a " + WHICH, which)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec those(String sql, Which which) {
        return jdbc.sql(sql)
                .param("kind", which.kind() == null ? null : which.kind().name(), Types.VARCHAR)
                .param("by", which.by(), Types.VARCHAR)
                .param("holding", which.holding());
    }

    /** Everybody who did something. */
    public List<String> editors() {
        return jdbc.sql("select distinct done_by from register_act order by done_by")
                .query(String.class)
                .list();
    }

    /** What concerns any of these entities, undone acts too; the latest first. */
    public List<Act> about(Collection<Integer> entities, int most) {
        return jdbc.sql(SELECT + ABOUT + "order by a.id desc limit :most")
                .param("entities", entities.toArray(Integer[]::new))
                .param("most", most)
                .query(ROW)
                .list();
    }

    /** What was decided about an entity later than an act and holds; the latest first. */
    List<Act> standingOn(long act, int entity) {
        return jdbc.sql(SELECT + ABOUT + "and a.id > :act and a.undone_at is null order by a.id desc")
                .param("entities", new Integer[] {entity})
                .param("act", act)
                .query(ROW)
                .list();
    }

    /**
     * Enters an act, with the state of its entity before it.
     *
     * @param created whether the other entity was made for it
     * @return its id
     */
    long add(
            Kind kind,
            int entity,
            @Nullable Integer other,
            @Nullable String name,
            boolean created,
            String by,
            @Nullable String reason) {
        return jdbc.sql("""
                insert into register_act (kind, entity_id, other_id, name, done_by, reason, before)
                select :kind, e.id, :other::integer, :name::text, :by, nullif(:reason, ''), jsonb_strip_nulls(jsonb_build_object(
                    'name', e.name, 'name_language', e.name_language, 'name_decided', e.name_decided,
                    'created', nullif(:created, false),
                    'other_merged_into', (select o.merged_into from entity o where o.id = :other::integer),
                    'removed_by', (select n.removed_by from entity_name n where n.entity_id = e.id and n.name = :name::text)))
                from entity e where e.id = :entity
                returning id
                """)
                .param("kind", kind.name())
                .param("entity", entity)
                .param("other", other)
                .param("name", name)
                .param("created", created)
                .param("by", by)
                .param("reason", reason == null ? "" : reason.strip())
                .query(Long.class)
                .single();
    }

    void markUndone(long act, String by) {
        jdbc.sql("update register_act set undone_by = :by, undone_at = now() where id = :act")
                .param("act", act)
                .param("by", by)
                .update();
    }
}
