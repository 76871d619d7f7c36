package org.depesche.curation.entities;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.depesche.curation.MergedEntityException;
import org.depesche.curation.entities.EntityView.Called;
import org.depesche.curation.entities.EntityView.Part;
import org.depesche.curation.entities.EntityView.Size;
import org.depesche.curation.entities.EntityView.State;
import org.depesche.register.Entities;
import org.depesche.register.Entity;
import org.depesche.register.ids.AuthorityIdRows;
import org.depesche.web.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads entities for editors, from the database because the index may lag behind. */
@Component
class EntityViews {

    private final Entities entities;
    private final AuthorityIdRows authorityIds;
    private final JdbcClient jdbc;

    EntityViews(Entities entities, AuthorityIdRows authorityIds, JdbcClient jdbc) {
        this.authorityIds = authorityIds;
        this.entities = entities;
        this.jdbc = jdbc;
    }

    /**
     * An entity that is shown as itself.
     *
     * @throws MergedEntityException if it was merged into another one
     * @throws NotFoundException if it does not exist
     */
    @Transactional(readOnly = true)
    public EntityView of(int id) {
        Entity entity = entities.findById(id).orElseThrow(NotFoundException::new);
        if (entity.isMerged()) {
            throw new MergedEntityException(entity.canonicalId());
        }
        List<Entity> all = entities.findByCanonicalId(id);
        List<Integer> ids = all.stream().map(Entity::id).toList();
        Map<Integer, Long> articles = all.size() == 1 ? Map.of() : articles("id", ids);
        return new EntityView(
                id,
                entity.kind(),
                entity.name(),
                entity.revision(),
                new State(entity.isHidden(), entity.isConfirmed(), entity.isNameDecided()),
                together(ids),
                names(entity, ids),
                authorityIds.of(List.of(id)).getOrDefault(id, List.of()),
                all.stream()
                        .filter(Entity::isMerged)
                        .map(part ->
                                new Part(part.id(), part.kind(), part.name(), articles.getOrDefault(part.id(), 0L)))
                        .sorted(Comparator.comparingLong(Part::articles)
                                .reversed()
                                .thenComparing(Part::name))
                        .toList());
    }

    /** The visible entity as which another one is shown. */
    Optional<EntityView> shown(int id) {
        return entities.findById(id)
                .flatMap(found -> entities.findById(found.canonicalId()))
                .filter(entity -> !entity.isHidden())
                .map(entity -> of(entity.id()));
    }

    /** How often these entities are mentioned, without those that were merged into them. */
    private Size together(Collection<Integer> ids) {
        return jdbc.sql("""
                select count(distinct article_id) as articles, count(*) as mentions
                from article_mention where entity_id = any(:ids)
                """)
                .param("ids", ids.toArray(Integer[]::new))
                .query(Size.class)
                .single();
    }

    /** The number of articles that mention each entity, by the id under which it is shown. */
    Map<Integer, Long> articles(Collection<Integer> shown) {
        return articles("canonical_id", shown);
    }

    private Map<Integer, Long> articles(String column, Collection<Integer> ids) {
        Map<Integer, Long> articles = new HashMap<>();
        jdbc.sql("""
                select e.%1$s, count(distinct m.article_id)
                from entity e join article_mention m on m.entity_id = e.id
                where e.%1$s = any(:ids) group by e.%1$s
                """.formatted(column))
                .param("ids", ids.toArray(Integer[]::new))
                .query(row -> {
                    articles.put(row.getInt(1), row.getLong(2));
                });
        return articles;
    }

    /** Counts the articles that mention both of two entities, and those that mention either. */
    Shared shared(int one, int other) {
        return jdbc.sql("""
                with named as (
                    select distinct e.canonical_id, m.article_id
                    from entity e join article_mention m on m.entity_id = e.id
                    where e.canonical_id in (:one, :other)
                ), counted as (
                    select article_id, count(*) as of_them from named group by article_id
                )
                select count(*) filter (where of_them = 2) as both_of_them, count(*) as any_of_them from counted
                """)
                .param("one", one)
                .param("other", other)
                .query((row, n) -> new Shared(row.getLong(1), row.getLong(2)))
                .single();
    }

    /** The number of articles that mention both, and either, of two entities. */
    record Shared(long both, long any) {}

    /** How often articles name an entity by these words. */
    Size written(int id, String words) {
        return jdbc.sql("""
                select count(distinct m.article_id) as articles, count(*) as mentions
                from entity e join article_mention m on m.entity_id = e.id
                where e.canonical_id = :id and m.surface = :words
                """)
                .param("id", id)
                .param("words", words)
                .query(Size.class)
                .single();
    }

    private List<Called> names(Entity entity, List<Integer> ids) {
        Map<String, Called> names = new LinkedHashMap<>();
        names.put(entity.name(), new Called(entity.name(), null, entity.isNameDecided() ? "EDITOR" : "MACHINE", true));
        jdbc.sql("""
                select name, language, origin from entity_name
                where entity_id = any(:ids) and removed_by is null
                order by entity_id <> :id, folded, name
                """)
                .param("ids", ids.toArray(Integer[]::new))
                .param("id", entity.id())
                .query(row -> {
                    String name = row.getString(1);
                    Called called = new Called(name, row.getString(2), row.getString(3), name.equals(entity.name()));
                    names.merge(name, called, (had, has) -> has.shown() ? has : had);
                });
        return List.copyOf(names.values());
    }
}
