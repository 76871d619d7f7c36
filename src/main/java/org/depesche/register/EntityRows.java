package org.depesche.register;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.EntityKind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of entities, as decisions and undos change them. */
@Component
class EntityRows extends EntryRows {

    private final NameRows names;
    private final MentionMoves mentions;
    private final ApplicationEventPublisher events;

    EntityRows(JdbcClient jdbc, NameRows names, MentionMoves mentions, ApplicationEventPublisher events) {
        super(jdbc, RegisterEntry.Type.ENTITY);
        this.names = names;
        this.mentions = mentions;
        this.events = events;
    }

    /** Also locks the entities that were merged into these, in the order in which imports lock them. */
    @Override
    Map<Integer, EntryRow> lock(Collection<Integer> ids) {
        return lock("register", ids, """
                select id, name, merged_into, canonical_id as shown_as, hidden, name_decided, revision from entity
                where id = any(:ids) or canonical_id = any(:ids)
                order by id for update
                """);
    }

    EntityKind kind(int id) {
        return jdbc.sql("select kind from entity where id = :id")
                .param("id", id)
                .query(EntityKind.class)
                .single();
    }

    /** An entity that has a key, and the one that it is shown as. */
    record Keyed(int id, int canonicalId) {}

    Optional<Keyed> find(EntityKey key) {
        return jdbc.sql("select id, canonical_id from entity where kind = :kind and key = :key")
                .param("kind", key.kind().name())
                .param("key", key.key())
                .query(Keyed.class)
                .optional();
    }

    /** Adds an entity that an import can find by its key. */
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

    /** Adds an entity that no import finds by its name, because only an editor can distinguish it. */
    int enter(EntityKind kind, String name) {
        return enter(new EntityKey(kind, "editor:" + UUID.randomUUID(), name), true);
    }

    @Override
    Set<Integer> point(int id, @Nullable Integer into) {
        super.point(id, into);
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

    /** The name that was shown stays one of the names of the entity. */
    @Override
    void rename(long act, int id, String name) {
        names.add(act, id, name, null);
        super.rename(act, id, name);
    }

    @Override
    void renameBack(Act renaming) {
        super.renameBack(renaming);
        names.restoreLanguage(renaming.id());
        names.removeAdded(renaming.id());
    }

    /** Returns whether this changed anything. */
    boolean confirm(int id, boolean confirmed) {
        return jdbc.sql("update entity set confirmed = :confirmed where id = :id and confirmed <> :confirmed")
                        .param("id", id)
                        .param("confirmed", confirmed)
                        .update()
                > 0;
    }

    @Override
    List<Integer> shownAs(int id) {
        return jdbc.sql("select id from entity where id = :id or canonical_id = :id")
                .param("id", id)
                .query(Integer.class)
                .list();
    }

    @Override
    boolean isMovedOn(Act split) {
        return mentions.isMovedOn(split.id());
    }

    @Override
    Set<Integer> moveBack(Act split) {
        mentions.moveBack(split.id());
        return Set.of();
    }

    @Override
    boolean isEmpty(int id) {
        return !mentions.isNamed(id);
    }

    @Override
    void publish(Set<Integer> decided, Set<Integer> shown) {
        jdbc.sql("update entity set revision = revision + 1 where id = any(:ids)")
                .param("ids", decided.toArray(Integer[]::new))
                .update();
        Set<Integer> changed = new HashSet<>(shown);
        changed.addAll(decided);
        events.publishEvent(new RegisterChanged(changed));
    }
}
