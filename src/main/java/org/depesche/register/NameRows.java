package org.depesche.register;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names of entities, as decisions and undos change them. */
@Component
class NameRows {

    private final JdbcClient jdbc;

    NameRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether any of these entities has exactly this name. */
    boolean has(Collection<Integer> entities, String name) {
        return jdbc.sql("""
                select exists (select from entity_name
                    where entity_id = any(:entities) and name = :name and removed_by is null)
                """)
                .param("entities", entities.toArray(Integer[]::new))
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    /** Adds a name, or restores a removed one. */
    void add(long act, int entity, String name, @Nullable String language) {
        jdbc.sql("""
                insert into entity_name (entity_id, name, folded, origin, language, added_by)
                values (:entity, :name, :folded, 'EDITOR', :language, :act)
                on conflict (entity_id, name) do update set removed_by = null
                """)
                .param("act", act)
                .param("entity", entity)
                .param("name", name)
                .param("folded", Register.fold(name))
                .param("language", language)
                .update();
    }

    /** Removes the name that an act added. */
    void removeAdded(long act) {
        jdbc.sql("delete from entity_name where added_by = :act")
                .param("act", act)
                .update();
        jdbc.sql("""
                update entity_name n set removed_by = r.id
                from register_act a join register_act r on r.id = (a.before ->> 'removed_by')::bigint
                where a.id = :act and r.undone_at is null and n.entity_id = a.subject_id and n.name = a.name
                """).param("act", act).update();
    }

    void remove(long act, Collection<Integer> entities, String name) {
        jdbc.sql("""
                update entity_name set removed_by = :act
                where entity_id = any(:entities) and name = :name and removed_by is null
                """)
                .param("act", act)
                .param("entities", entities.toArray(Integer[]::new))
                .param("name", name)
                .update();
    }

    /** Restores the name that an act removed. */
    void putBack(long act) {
        jdbc.sql("update entity_name set removed_by = null where removed_by = :act")
                .param("act", act)
                .update();
    }

    /** Restores the language of the name that was shown before an act. */
    void restoreLanguage(long act) {
        jdbc.sql("""
                update entity e set name_language = a.before ->> 'name_language'
                from register_act a where a.id = :act and e.id = a.subject_id
                """).param("act", act).update();
    }
}
