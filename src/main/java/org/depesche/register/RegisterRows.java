package org.depesche.register;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.depesche.register.RefusedException.Reason;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.EntityKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the register while an editor's decision changes them. */
@Component
class RegisterRows {

    private final JdbcClient jdbc;

    RegisterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            int id,
            EntityKind kind,
            String name,
            @Nullable Integer mergedInto,
            int canonicalId,
            boolean hidden,
            boolean nameDecided,
            boolean confirmed,
            int revision) {}

    /**
     * Lets one decision after the other pass: they are few, and each is over in milliseconds. With the rows of these
     * entities and of all that were merged into them, in one order, as imports take them.
     */
    Map<Integer, Row> lock(Collection<Integer> ids) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('register'))")
                .query((row, n) -> true)
                .single();
        Map<Integer, Row> rows = new HashMap<>();
        jdbc.sql("""
                select id, kind, name, merged_into, canonical_id, hidden, name_decided, confirmed, revision from entity
                where id = any(:ids) or canonical_id = any(:ids)
                order by id for update
                """)
                .param("ids", ids.toArray(Integer[]::new))
                .query(Row.class)
                .list()
                .forEach(row -> rows.put(row.id(), row));
        return rows;
    }

    /**
     * An entity that something can be decided about.
     *
     * @throws RefusedException if it is not there, not the one that was seen, merged or hidden
     */
    static Row open(Seen seen, Map<Integer, Row> rows) {
        Row row = rows.get(seen.entity());
        if (row == null) {
            throw new RefusedException(Reason.UNKNOWN, "No entity " + seen.entity());
        }
        if (seen.revision() != null && seen.revision() != row.revision()) {
            throw new RefusedException(
                    Reason.CHANGED,
                    "Entity " + row.id() + " is at revision " + row.revision() + ", not " + seen.revision());
        }
        if (row.mergedInto() != null) {
            throw new RefusedException(Reason.MERGED, "Entity " + row.id() + " was merged into " + row.canonicalId());
        }
        if (row.hidden()) {
            throw new RefusedException(Reason.HIDDEN, "Entity " + row.id() + " is hidden");
        }
        return row;
    }

    Optional<Row> find(EntityKind kind, String key) {
        return jdbc.sql("""
                select id, kind, name, merged_into, canonical_id, hidden, name_decided, confirmed, revision from entity
                where kind = :kind and key = :key
                """)
                .param("kind", kind.name())
                .param("key", key)
                .query(Row.class)
                .optional();
    }

    /** Enters an entity that an import may find by this key. */
    int enter(EntityKey key, boolean decided) {
        int id = jdbc.sql("""
                with made as (select nextval(pg_get_serial_sequence('entity', 'id'))::integer as id)
                insert into entity (id, kind, key, name, name_decided, canonical_id)
                select id, :kind, :key, :name, :decided, id from made
                returning id
                """)
                .param("kind", key.kind().name())
                .param("key", key.key())
                .param("name", key.name())
                .param("decided", decided)
                .query(Integer.class)
                .single();
        jdbc.sql("""
                insert into entity_name (entity_id, name, folded, origin) values (:id, :name, :folded, 'EDITOR')
                """)
                .param("id", id)
                .param("name", key.name())
                .param("folded", Register.fold(key.name()))
                .update();
        return id;
    }

    /** Enters an entity that an editor alone can tell from others: no import finds it by its name. */
    int enter(EntityKind kind, String name) {
        return enter(new EntityKey(kind, "editor:" + UUID.randomUUID(), name), true);
    }

    /** Lets an entity be shown as another; null: as itself again. @return all that are shown otherwise now */
    Set<Integer> point(int id, @Nullable Integer into) {
        jdbc.sql("update entity set merged_into = :into::integer where id = :id")
                .param("id", id)
                .param("into", into)
                .update();
        Set<Integer> changed =
                new HashSet<>(jdbc.sql("""
                with recursive up as (
                    select id, merged_into from entity where id = :id
                    union all
                    select e.id, e.merged_into from entity e join up on e.id = up.merged_into
                ), tree as (
                    select id from entity where id = :id
                    union all
                    select e.id from entity e join tree on e.merged_into = tree.id
                )
                update entity set canonical_id = (select id from up where merged_into is null)
                where id in (select id from tree)
                returning id
                """).param("id", id).query(Integer.class).list());
        changed.add(id);
        return changed;
    }

    void hide(int id, boolean hidden) {
        jdbc.sql("update entity set hidden = :hidden where id = :id")
                .param("id", id)
                .param("hidden", hidden)
                .update();
    }

    void confirm(int id, boolean confirmed) {
        jdbc.sql("update entity set confirmed = :confirmed where id = :id")
                .param("id", id)
                .param("confirmed", confirmed)
                .update();
    }

    /** Whoever saw them before sees an old state now. */
    void touch(Collection<Integer> ids) {
        jdbc.sql("update entity set revision = revision + 1 where id = any(:ids)")
                .param("ids", ids.toArray(Integer[]::new))
                .update();
    }

    /** The entity and all that are shown as it. */
    List<Integer> shownAs(int id) {
        return jdbc.sql("select id from entity where id = :id or canonical_id = :id")
                .param("id", id)
                .query(Integer.class)
                .list();
    }
}
