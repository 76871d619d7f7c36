package org.depesche.register;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of measures while an editor's decision changes them. */
@Component
class MeasureChanges {

    /** A measure and all that were merged into it, at whatever distance. */
    private static final String TREE = """
            with recursive tree as (
                select id from measure where id = :id
                union
                select m.id from measure m join tree on m.merged_into = tree.id
            )
            """;

    private final JdbcClient jdbc;

    MeasureChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record State(int id, String name, @Nullable Integer mergedInto, boolean hidden, int revision) {}

    /** Lets one decision after the other pass: they are few, and each is over in milliseconds. */
    Map<Integer, State> lock(Collection<Integer> ids) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('measures'))")
                .query((row, n) -> true)
                .single();
        Map<Integer, State> rows = new HashMap<>();
        jdbc.sql("""
                select id, name, merged_into, hidden, revision from measure where id = any(:ids) order by id for update
                """)
                .param("ids", ids.toArray(Integer[]::new))
                .query(State.class)
                .list()
                .forEach(row -> rows.put(row.id(), row));
        return rows;
    }

    /** Enters a measure that only an editor can tell from others. */
    int enter(String name) {
        return jdbc.sql("insert into measure (name, name_decided) values (:name, true) returning id")
                .param("name", name)
                .query(Integer.class)
                .single();
    }

    void point(int id, @Nullable Integer into) {
        jdbc.sql("update measure set merged_into = :into::integer where id = :id")
                .param("id", id)
                .param("into", into)
                .update();
    }

    void rename(int id, String name, boolean decided) {
        jdbc.sql("update measure set name = :name, name_decided = :decided where id = :id")
                .param("id", id)
                .param("name", name)
                .param("decided", decided)
                .update();
    }

    void renameBack(long act) {
        jdbc.sql("""
                update measure m set name = a.before ->> 'name', name_decided = (a.before ->> 'name_decided')::boolean
                from measure_act a where a.id = :act and m.id = a.measure_id
                """).param("act", act).update();
    }

    void hide(int id, boolean hidden) {
        jdbc.sql("update measure set hidden = :hidden where id = :id")
                .param("id", id)
                .param("hidden", hidden)
                .update();
    }

    /** The forms that are shown as a measure. */
    Set<String> lemmas(int id) {
        return new TreeSet<>(jdbc.sql(TREE + "select lemma from measure_form where measure_id in (select id from tree)")
                .param("id", id)
                .query(String.class)
                .list());
    }

    /** @return the measures that they were of */
    Set<Integer> move(long act, Collection<String> lemmas, int to) {
        String[] moved = lemmas.toArray(String[]::new);
        jdbc.sql("""
                insert into moved_form (act_id, lemma, from_id)
                select :act, lemma, measure_id from measure_form where lemma = any(:lemmas)
                """).param("act", act).param("lemmas", moved).update();
        jdbc.sql("update measure_form set measure_id = :to where lemma = any(:lemmas)")
                .param("to", to)
                .param("lemmas", moved)
                .update();
        return from(act);
    }

    /** Whether a form that an act moved is elsewhere by now. */
    boolean isMovedOn(long act, int to) {
        return jdbc.sql("""
                select exists (
                    select from moved_form m join measure_form f on f.lemma = m.lemma
                    where m.act_id = :act and f.measure_id <> :to)
                """)
                .param("act", act)
                .param("to", to)
                .query(Boolean.class)
                .single();
    }

    Set<Integer> moveBack(long act) {
        jdbc.sql("""
                update measure_form f set measure_id = m.from_id from moved_form m
                where m.act_id = :act and f.lemma = m.lemma
                """).param("act", act).update();
        return from(act);
    }

    private Set<Integer> from(long act) {
        List<Integer> from = jdbc.sql("select distinct from_id from moved_form where act_id = :act")
                .param("act", act)
                .query(Integer.class)
                .list();
        return new TreeSet<>(from);
    }

    /** Whoever saw them before sees an old state now; all nodes read them again. */
    void touch(Collection<Integer> ids) {
        jdbc.sql("update measure set revision = revision + 1, changed_at = clock_timestamp() where id = any(:ids)")
                .param("ids", ids.toArray(Integer[]::new))
                .update();
    }
}
