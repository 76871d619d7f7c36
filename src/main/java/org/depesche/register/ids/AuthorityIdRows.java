package org.depesche.register.ids;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.depesche.tagging.AuthorityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The ids of entities, as the database keeps them. An id stays with the entity that it came to first; a merge shows it
 * with the target, and an undo takes it back.
 */
@Component
public class AuthorityIdRows {

    private final JdbcClient jdbc;

    AuthorityIdRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The ids of entities, with those of all entities that were merged into them, in the order of their schemes.
     *
     * @param shown the ids under which entities are shown; those without ids are missing from the result
     */
    public Map<Integer, List<AuthorityId>> of(Collection<Integer> shown) {
        Map<Integer, List<AuthorityId>> ids = new HashMap<>();
        if (shown.isEmpty()) {
            return ids;
        }
        jdbc.sql("""
                select e.canonical_id, i.scheme, i.value from entity e cross join lateral (
                    select scheme, value from authority_id where entity_id = e.id
                    union select 'geonames', geonames_id::text from place
                        where entity_id = e.id and geonames_id is not null) as i
                where e.canonical_id = any(:shown)
                group by e.canonical_id, i.scheme, i.value order by i.scheme, i.value
                """).param("shown", shown.toArray(Integer[]::new)).query(row -> {
            ids.computeIfAbsent(row.getInt("canonical_id"), first -> new ArrayList<>())
                    .add(new AuthorityId(row.getString("scheme"), row.getString("value")));
        });
        return ids;
    }

    /**
     * The entity of an id that somebody pastes: its address, its short form, or the bare id of Wikidata.
     *
     * @return the id under which the entity is shown, hidden ones included
     */
    public Optional<Integer> pasted(String text) {
        AuthorityId stated = AuthorityId.of(text);
        AuthorityId id = stated == null ? AuthorityId.of("wikidata", text) : stated;
        return id == null
                ? Optional.empty()
                : find(List.of(id)).values().stream()
                        .findFirst()
                        .flatMap(entity -> jdbc.sql("select canonical_id from entity where id = :id")
                                .param("id", entity)
                                .query(Integer.class)
                                .optional());
    }

    /** The entities that have these ids. */
    Map<AuthorityId, Integer> find(Collection<AuthorityId> ids) {
        Map<AuthorityId, Integer> found = new HashMap<>();
        jdbc.sql("""
                select w.scheme, w.value, coalesce(i.entity_id, (
                    select min(p.entity_id) from place p
                    where p.geonames_id = case w.scheme when 'geonames' then w.value::integer end
                )) as entity_id
                from unnest(:schemes::text[], :values::text[]) as w(scheme, value)
                left join authority_id i on i.scheme = w.scheme and i.value = w.value
                """)
                .param("schemes", texts(ids, AuthorityId::scheme))
                .param("values", texts(ids, AuthorityId::value))
                .query(row -> {
                    Integer entity = row.getObject("entity_id", Integer.class);
                    if (entity != null) {
                        found.put(new AuthorityId(row.getString("scheme"), row.getString("value")), entity);
                    }
                });
        return found;
    }

    /**
     * Locks entities, so that no other import adds ids to them, and tells as which ones they are shown.
     *
     * @return the ids under which they are shown, by their own
     */
    Map<Integer, Integer> lock(Collection<Integer> entities) {
        Integer[] wanted = entities.toArray(Integer[]::new);
        jdbc.sql("""
                select id from entity
                where id in (select canonical_id from entity where id = any(:ids)) order by id for no key update
                """).param("ids", wanted).query(Integer.class).list();
        Map<Integer, Integer> shown = new HashMap<>();
        jdbc.sql("select id, canonical_id from entity where id = any(:ids)")
                .param("ids", wanted)
                .query(row -> {
                    shown.put(row.getInt(1), row.getInt(2));
                });
        return shown;
    }

    /** Adds ids that no entity has. All imports write in the same order to avoid deadlocks. */
    void add(Map<AuthorityId, Integer> entities) {
        List<AuthorityId> ids = List.copyOf(entities.keySet());
        jdbc.sql("""
                insert into authority_id (scheme, value, entity_id)
                select scheme, value, entity
                from unnest(:schemes::text[], :values::text[], :entities::integer[]) as w(scheme, value, entity)
                order by scheme, value
                on conflict do nothing
                """)
                .param("schemes", texts(ids, AuthorityId::scheme))
                .param("values", texts(ids, AuthorityId::value))
                .param("entities", ids.stream().map(entities::get).toArray(Integer[]::new))
                .update();
    }

    private static String[] texts(Collection<AuthorityId> ids, Function<AuthorityId, String> part) {
        return ids.stream().map(part).toArray(String[]::new);
    }
}
