package org.depesche.dossier;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.depesche.register.Entity;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.OtherScripts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the mentions of an entity. */
@Component
class EntityMentions {

    private final JdbcClient jdbc;

    EntityMentions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The articles in which the machine only assumes that the entity is meant. */
    Set<Long> assumed(Entity entity, Collection<Long> articles) {
        return new TreeSet<>(jdbc.sql("""
                select m.article_id from visible_mention m join entity e on e.id = m.entity_id
                where e.canonical_id = :id and m.article_id = any(:articles)
                group by m.article_id
                having bool_and(coalesce(m.evidence, '') in ('ASSUMED', 'COMPANY', 'ELSEWHERE'))
                """)
                .param("id", entity.id())
                .param("articles", articles.toArray(Long[]::new))
                .query(Long.class)
                .list());
    }

    /** The words by which articles name an entity, except its names in the register; the most used first. */
    List<String> spellings(Entity entity, int most) {
        // The latest mentions suffice for a frequent entity. Each step is forced to use the index of mentions by
        // entity and article, because the planner misjudges the number of rows of frequent entities.
        return jdbc.sql("""
                select surface from (
                    select m.surface from entity e
                    cross join lateral (
                        select distinct article_id from (
                            select article_id from article_mention
                            where entity_id = e.id order by article_id desc limit 500) as mentions) as latest
                    join visible_article a on a.id = latest.article_id
                    cross join lateral (
                        select surface from article_mention
                        where entity_id = e.id and article_id = a.id and surface is not null offset 0) as m
                    where e.canonical_id = :id
                    limit 5000
                ) as called
                where surface <> :name and not exists (
                    select from entity_name n join entity e on e.id = n.entity_id
                    where e.canonical_id = :id and n.name = surface and n.removed_by is not null)
                group by surface order by count(*) desc, surface limit :most
                """)
                .param("id", entity.id())
                .param("name", entity.name())
                .param("most", most)
                .query(String.class)
                .list();
    }

    /**
     * The names of an entity in other scripts than Latin, by which a search finds it: those of editors and sources, and of a
     * place those that are known for any of its names.
     */
    List<String> otherScripts(Entity entity, int most) {
        List<String> names =
                jdbc.sql("""
                select n.name from entity_name n join entity e on e.id = n.entity_id
                where e.canonical_id = :id and n.removed_by is null order by n.id
                """).param("id", entity.id()).query(String.class).list();
        Stream<String> known = entity.kind() == EntityKind.PLACE
                ? Stream.concat(Stream.of(entity.name()), names.stream())
                        .flatMap(name -> OtherScripts.of(name).stream())
                : Stream.empty();
        return Stream.concat(names.stream(), known)
                .filter(OtherScripts::isForeign)
                .distinct()
                .limit(most)
                .toList();
    }
}
