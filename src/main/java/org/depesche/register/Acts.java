package org.depesche.register;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.depesche.register.Act.Kind;
import org.depesche.register.Act.Signature;
import org.depesche.register.RegisterEntry.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The journal of all decisions about the register. */
@Component
public class Acts {

    private static final String SELECT = """
            select a.id, a.subject, a.subject_id, a.kind, a.other_id, a.name, a.done_by, a.done_at, a.reason, a.undone_by,
                   a.undone_at, case a.kind when 'RENAME' then a.before ->> 'name'
                   when 'TRANSLATE' then a.before ->> 'name_english' end as was
            from register_act a
            """;

    /** The acts about some entries of one type, whether they are the first or the other entry. */
    private static final String ABOUT = """
            where a.id in (
                select id from register_act where subject = :type and subject_id = any(:ids)
                union select id from register_act where subject = :type and other_id = any(:ids))
            """;

    private static final String SELECTED = """
            where (:type::text is null or a.subject = :type) and (:kind::text is null or a.kind = :kind)
              and (:by::text is null or a.done_by = :by) and (not :holding or a.undone_at is null)
            """;

    /** The state of the entry {@code e} that an undo restores. */
    private static final Map<Type, String> BEFORE = Map.of(
            Type.ENTITY, """
                    'name', e.name, 'name_language', e.name_language, 'name_decided', e.name_decided,
                    'created', nullif(:created, false),
                    'other_merged_into', (select o.merged_into from entity o where o.id = :other::integer),
                    'removed_by', (select n.removed_by from entity_name n where n.entity_id = e.id and n.name = :name::text)
                    """,
            Type.MEASURE, """
                    'name', e.name, 'name_decided', e.name_decided, 'name_english', e.name_english,
                    'created', nullif(:created, false)
                    """);

    private static final RowMapper<Act> ROW = (row, n) -> {
        Type type = Type.valueOf(row.getString("subject"));
        Integer other = row.getObject("other_id", Integer.class);
        OffsetDateTime undoneAt = row.getObject("undone_at", OffsetDateTime.class);
        return new Act(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                new RegisterEntry(type, row.getInt("subject_id")),
                other == null ? null : new RegisterEntry(type, other),
                row.getString("name"),
                row.getString("was"),
                new Signature(
                        row.getString("done_by"),
                        row.getObject("done_at", OffsetDateTime.class),
                        row.getString("reason")),
                undoneAt == null ? null : new Signature(row.getString("undone_by"), undoneAt, null));
    };

    private final JdbcClient jdbc;

    Acts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Act> find(long id) {
        return jdbc.sql(SELECT + "where a.id = :id").param("id", id).query(ROW).optional();
    }

    Act get(long id) {
        return find(id).orElseThrow();
    }

    /**
     * Selects acts of the journal.
     *
     * @param type null for any type of entry
     * @param kind null for any kind of decision
     * @param by the name of an editor; null for any
     * @param holding whether to leave out acts that were undone
     */
    public record Selection(
            @Nullable Type type,
            @Nullable Kind kind,
            @Nullable String by,
            boolean holding) {

        public static final Selection ALL = new Selection(null, null, null, false);

        /** All acts about entries of one type. */
        public static Selection of(Type type) {
            return new Selection(type, null, null, false);
        }

        /** The acts by which entries of one type are hidden now. */
        public static Selection hiding(Type type) {
            return new Selection(type, Kind.HIDE, null, true);
        }
    }

    /** The latest acts first. */
    public List<Act> latest(Selection selection, int most, long skip) {
        return select(SELECT + SELECTED + "order by a.done_at desc, a.id desc limit :most offset :skip", selection)
                .param("most", most)
                .param("skip", skip)
                .query(ROW)
                .list();
    }

    public long count(Selection selection) {
        return select("select count(*) from register_act a " + SELECTED, selection)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec select(String sql, Selection selection) {
        return jdbc.sql(sql)
                .param("type", name(selection.type()), Types.VARCHAR)
                .param("kind", name(selection.kind()), Types.VARCHAR)
                .param("by", selection.by(), Types.VARCHAR)
                .param("holding", selection.holding());
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    /** The names of all editors who have decided something. */
    public List<String> editors() {
        return jdbc.sql("select distinct done_by from register_act order by done_by")
                .query(String.class)
                .list();
    }

    /** The acts about any of some entries of one type, with undone ones; the latest first. */
    public List<Act> about(Type type, Collection<Integer> ids, int most) {
        return about(type, ids, "order by a.id desc limit :most")
                .param("most", most)
                .query(ROW)
                .list();
    }

    /** The acts about an entry that are later than another act and still hold; the latest first. */
    List<Act> laterThan(Act act, RegisterEntry entry) {
        return about(entry.type(), List.of(entry.id()), "and a.id > :act and a.undone_at is null order by a.id desc")
                .param("act", act.id())
                .query(ROW)
                .list();
    }

    private JdbcClient.StatementSpec about(Type type, Collection<Integer> ids, String rest) {
        return jdbc.sql(SELECT + ABOUT + rest).param("type", type.name()).param("ids", ids.toArray(Integer[]::new));
    }

    /**
     * The part of the state before an act that only an undo needs.
     *
     * @param created whether the other entry was created for the act
     * @param otherMergedInto the id of the entry that the other one was merged into
     */
    record Before(boolean created, @Nullable Integer otherMergedInto) {}

    Before before(Act act) {
        return jdbc.sql("""
                select coalesce((before ->> 'created')::boolean, false) as created,
                       (before ->> 'other_merged_into')::integer as other_merged_into
                from register_act where id = :id
                """).param("id", act.id()).query(Before.class).single();
    }

    /**
     * Records a decision with the state of its entry before.
     *
     * @return the id of the act
     */
    long add(NewAct act, String by, @Nullable String reason) {
        Type type = act.entry().type();
        return jdbc.sql("""
                insert into register_act (subject, subject_id, kind, other_id, name, done_by, reason, before)
                select :type, e.id, :kind, :other::integer, :name::text, :by, nullif(:reason, ''),
                    jsonb_strip_nulls(jsonb_build_object(%s))
                from %s e where e.id = :id
                returning id
                """.formatted(BEFORE.get(type), type.table()))
                .param("type", type.name())
                .param("id", act.entry().id())
                .param("kind", act.kind().name())
                .param("other", act.other())
                .param("name", act.name())
                .param("created", act.created())
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
