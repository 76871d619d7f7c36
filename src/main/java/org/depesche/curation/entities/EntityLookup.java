package org.depesche.curation.entities;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depesche.curation.EntryName;
import org.depesche.curation.EntryOption;
import org.depesche.register.Entities;
import org.depesche.register.Entity;
import org.depesche.register.Register;
import org.depesche.register.ids.AuthorityIdRows;
import org.depesche.tagging.EntityKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds entities by typed letters of a name, by their number, or by the id of an authority. */
@Component
class EntityLookup {

    private static final int MOST_OF_A_KIND = 8;
    private static final int OTHER_NAMES = 3;

    private final Register register;
    private final Entities entities;
    private final EntityViews views;
    private final AuthorityIdRows ids;
    private final JdbcClient jdbc;

    EntityLookup(Register register, Entities entities, EntityViews views, AuthorityIdRows ids, JdbcClient jdbc) {
        this.ids = ids;
        this.register = register;
        this.entities = entities;
        this.views = views;
        this.jdbc = jdbc;
    }

    /**
     * The visible entities whose name, or a word of it, begins with the typed letters.
     *
     * @param without the id of an entity to leave out, whose kind comes first; 0 for none
     */
    List<EntryOption> find(String typed, int without) {
        String words = typed.replaceAll("\\p{Cc}", " ").strip();
        Set<Integer> found = new LinkedHashSet<>();
        ids.pasted(words).ifPresent(found::add);
        if (words.matches("\\d{1,9}")) {
            entities.findById(Integer.parseInt(words)).map(Entity::canonicalId).ifPresent(found::add);
        }
        if (!Register.fold(words).isEmpty()) {
            if (without > 0) {
                entities.findById(without)
                        .ifPresent(one -> found.addAll(register.startingWith(one.kind(), words, MOST_OF_A_KIND)));
            }
            for (EntityKind kind : EntityKind.values()) {
                found.addAll(register.startingWith(kind, words, MOST_OF_A_KIND));
            }
        }
        found.remove(without);
        return listed(found);
    }

    /** The visible entities with these ids, in this order. */
    List<EntryOption> listed(Collection<Integer> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Integer, Entity> found = entities.byId(ids);
        Map<Integer, Long> articles = views.articles(ids);
        Map<Integer, List<String>> others = others(ids);
        List<EntryOption> listed = new ArrayList<>();
        for (int id : ids) {
            Entity entity = found.get(id);
            if (entity != null && !entity.isHidden()) {
                List<String> names = others.getOrDefault(id, List.of()).stream()
                        .filter(name -> !name.equals(entity.name()))
                        .limit(OTHER_NAMES)
                        .toList();
                listed.add(new EntryOption(EntryName.of(entity), names, articles.getOrDefault(id, 0L), 0));
            }
        }
        return listed;
    }

    /**
     * The entities with a name, in any equivalent spelling.
     *
     * @param without the id of an entity to leave out
     */
    List<EntryOption> called(String name, int without) {
        String folded = Register.fold(name);
        if (folded.isEmpty()) {
            return List.of();
        }
        Set<Integer> ids = new LinkedHashSet<>(jdbc.sql("""
                select distinct e.canonical_id from entity_name n join entity e on e.id = n.entity_id
                where n.folded = :folded and n.removed_by is null order by e.canonical_id limit :most
                """)
                .param("folded", folded)
                .param("most", MOST_OF_A_KIND)
                .query(Integer.class)
                .list());
        ids.remove(without);
        return listed(ids);
    }

    private Map<Integer, List<String>> others(Collection<Integer> ids) {
        Map<Integer, List<String>> names = new HashMap<>();
        jdbc.sql("""
                select distinct e.canonical_id, n.name from entity_name n join entity e on e.id = n.entity_id
                where e.canonical_id = any(:ids) and n.removed_by is null order by n.name
                """).param("ids", ids.toArray(Integer[]::new)).query(row -> {
            names.computeIfAbsent(row.getInt(1), id -> new ArrayList<>()).add(row.getString(2));
        });
        return names;
    }
}
