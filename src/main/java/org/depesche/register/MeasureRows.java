package org.depesche.register;

import java.sql.Types;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of measures, as decisions and undos change them. */
@Component
class MeasureRows extends EntryRows {

    /** A measure and all that were merged into it, at any distance. */
    private static final String TREE = """
            with recursive tree as (
                select id from measure where id = :id
                union
                select m.id from measure m join tree on m.merged_into = tree.id
            )
            """;

    private final ApplicationEventPublisher events;

    MeasureRows(JdbcClient jdbc, ApplicationEventPublisher events) {
        super(jdbc, RegisterEntry.Type.MEASURE);
        this.events = events;
    }

    /** No import renames a measure, so every name counts as decided. */
    @Override
    Map<Integer, EntryRow> lock(Collection<Integer> ids) {
        return lock("measures", ids, """
                select id, name, merged_into, coalesce(merged_into, id) as shown_as, hidden, true as name_decided, revision
                from measure where id = any(:ids)
                order by id for update
                """);
    }

    /** The name that an editor gave a measure for English pages; null without one. */
    @Nullable
    String english(int id) {
        return jdbc.sql("select name_english from measure where id = :id")
                .param("id", id)
                .query((row, n) -> Optional.ofNullable(row.getString("name_english")))
                .single()
                .orElse(null);
    }

    /** @param english null for the name of the table */
    void translate(int id, @Nullable String english) {
        jdbc.sql("update measure set name_english = :english where id = :id")
                .param("id", id)
                .param("english", english, Types.VARCHAR)
                .update();
    }

    /** Adds a measure that only an editor can distinguish from others. */
    int enter(String name) {
        return jdbc.sql("insert into measure (name, name_decided) values (:name, true) returning id")
                .param("name", name)
                .query(Integer.class)
                .single();
    }

    /** Readers follow a merge by themselves: {@link MeasureCache} knows where it leads. */
    @Override
    Collection<Integer> shownAs(int id) {
        return List.of(id);
    }

    /** The lemmas of a measure and of all measures that are shown as it. */
    Set<String> lemmas(int id) {
        return new TreeSet<>(jdbc.sql(TREE + "select lemma from measure_form where measure_id in (select id from tree)")
                .param("id", id)
                .query(String.class)
                .list());
    }

    @Override
    boolean isEmpty(int id) {
        return lemmas(id).isEmpty();
    }

    /**
     * Moves forms to a measure.
     *
     * @return the ids of the measures that had them
     */
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

    @Override
    boolean isMovedOn(Act split) {
        return jdbc.sql("""
                select exists (
                    select from moved_form m join measure_form f on f.lemma = m.lemma
                    where m.act_id = :act and f.measure_id <> :to)
                """)
                .param("act", split.id())
                .param("to", Objects.requireNonNull(split.other()).id())
                .query(Boolean.class)
                .single();
    }

    @Override
    Set<Integer> moveBack(Act split) {
        jdbc.sql("""
                update measure_form f set measure_id = m.from_id from moved_form m
                where m.act_id = :act and f.lemma = m.lemma
                """).param("act", split.id()).update();
        return from(split.id());
    }

    private Set<Integer> from(long act) {
        return new TreeSet<>(jdbc.sql("select distinct from_id from moved_form where act_id = :act")
                .param("act", act)
                .query(Integer.class)
                .list());
    }

    /** The time of the change makes all nodes read these measures again. */
    @Override
    void publish(Set<Integer> decided, Set<Integer> shown) {
        Set<Integer> changed = new HashSet<>(decided);
        changed.addAll(shown);
        jdbc.sql("update measure set revision = revision + 1, changed_at = clock_timestamp() where id = any(:ids)")
                .param("ids", changed.toArray(Integer[]::new))
                .update();
        events.publishEvent(new MeasuresChanged(changed));
    }
}
