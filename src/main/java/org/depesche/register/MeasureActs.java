package org.depesche.register;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.depesche.register.MeasureAct.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The journal of what editors decided about measures, to read. */
@Component
public class MeasureActs {

    private static final String SELECT = """
            select a.id, a.kind, a.measure_id, a.other_id, a.name, a.done_by, a.done_at, a.reason, a.undone_by, a.undone_at,
                   case when a.kind = 'RENAME' then a.before ->> 'name' end as was,
                   coalesce((a.before ->> 'created')::boolean, false) as created,
                   array(select f.lemma from moved_form f where f.act_id = a.id order by f.lemma) as lemmas
            from measure_act a
            """;

    private static final String ABOUT = "where (a.measure_id = any(:measures) or a.other_id = any(:measures)) ";

    private static final RowMapper<MeasureAct> ROW = (row, n) -> new MeasureAct(
            row.getLong("id"),
            Kind.valueOf(row.getString("kind")),
            row.getInt("measure_id"),
            row.getObject("other_id", Integer.class),
            row.getString("name"),
            row.getString("done_by"),
            row.getObject("done_at", OffsetDateTime.class),
            row.getString("reason"),
            row.getString("undone_by"),
            row.getObject("undone_at", OffsetDateTime.class),
            row.getString("was"),
            row.getBoolean("created"),
            List.of((String[]) row.getArray("lemmas").getArray()));

    private final JdbcClient jdbc;

    MeasureActs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<MeasureAct> find(long id) {
        return jdbc.sql(SELECT + "where a.id = :id").param("id", id).query(ROW).optional();
    }

    /** The latest first. */
    public List<MeasureAct> latest(int most) {
        return jdbc.sql(SELECT + "order by a.id desc limit :most")
                .param("most", most)
                .query(ROW)
                .list();
    }

    /** Measures that are hidden now, the latest first. */
    public List<MeasureAct> hidden(int most) {
        return jdbc.sql(SELECT + "where a.kind = 'HIDE' and a.undone_at is null order by a.id desc limit :most")
                .param("most", most)
                .query(ROW)
                .list();
    }

    /** What concerns any of these measures, undone acts too; the latest first. */
    public List<MeasureAct> about(Collection<Integer> measures, int most) {
        return jdbc.sql(SELECT + ABOUT + "order by a.id desc limit :most")
                .param("measures", measures.toArray(Integer[]::new))
                .param("most", most)
                .query(ROW)
                .list();
    }

    /** What was decided about a measure later than an act and holds; the latest first. */
    List<MeasureAct> standingOn(long act, int measure) {
        return jdbc.sql(SELECT + ABOUT + "and a.id > :act and a.undone_at is null order by a.id desc")
                .param("measures", new Integer[] {measure})
                .param("act", act)
                .query(ROW)
                .list();
    }

    /**
     * Enters an act, with the state of its measure before it.
     *
     * @param created whether the other measure was made for it
     * @return its id
     */
    long add(
            Kind kind,
            int measure,
            @Nullable Integer other,
            @Nullable String name,
            boolean created,
            String by,
            @Nullable String reason) {
        return jdbc.sql("""
                insert into measure_act (kind, measure_id, other_id, name, done_by, reason, before)
                select :kind, m.id, :other::integer, :name::text, :by, nullif(:reason, ''), jsonb_build_object(
                    'name', m.name, 'name_decided', m.name_decided, 'created', :created)
                from measure m where m.id = :measure
                returning id
                """)
                .param("kind", kind.name())
                .param("measure", measure)
                .param("other", other)
                .param("name", name)
                .param("created", created)
                .param("by", by)
                .param("reason", reason == null ? "" : reason.strip())
                .query(Long.class)
                .single();
    }

    void markUndone(long act, String by) {
        jdbc.sql("update measure_act set undone_by = :by, undone_at = now() where id = :act")
                .param("act", act)
                .param("by", by)
                .update();
    }
}
