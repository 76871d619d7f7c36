package org.depesche.dossier;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.depesche.register.Entities;
import org.depesche.register.Entity;
import org.depesche.register.ReaderNames;
import org.depesche.register.Register;
import org.depesche.search.SearchResult.EntityCount;
import org.depesche.tagging.EntityKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The registers from A to Z. Only who and what a reader can find in some article is in them; people are sorted by the
 * last word of their name.
 */
@Component
class Directory {

    private static final String SEEN = "a.pubstatus = 'USABLE' and (a.embargo is null or a.embargo <= now())";

    /** Entities with their sort key, a letter or 0 first. */
    private static final String SHOWN = """
            with named as (
                select e.id, e.kind, e.name,
                       case when e.kind = 'PERSON' then regexp_replace(n.folded, '^.* ', '') else n.folded end as sort
                from entity e join entity_name n on n.entity_id = e.id and n.name = e.name
                where e.kind = :kind and e.canonical_id = e.id and not e.hidden
            ), shown as (
                select *, case when sort ~ '^[a-z]' then left(sort, 1) else '0' end as letter from named
            ), seen as (
                select s.* from shown s where exists (
                    select from entity x
                    join article_mention m on m.entity_id = x.id
                    join article a on a.id = m.article_id
                    where x.canonical_id = s.id and %s)
            )
            """.formatted(SEEN);

    private final JdbcClient jdbc;
    private final Entities entities;
    private final Register register;
    private final ReaderNames names;

    /** Which letters there are changes seldom, and asking looks at every entity. */
    private final LoadingCache<EntityKind, Set<String>> letters =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build(this::readLetters);

    Directory(JdbcClient jdbc, Entities entities, Register register, ReaderNames names) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.register = register;
        this.names = names;
    }

    /** One page of a letter, and how many there are under it in all. */
    record Page(List<EntityCount> entries, long total) {}

    /** The letters that somebody's name begins with; {@code 0} for what begins with none. */
    Set<String> letters(EntityKind kind) {
        return letters.get(kind);
    }

    private Set<String> readLetters(EntityKind kind) {
        return new TreeSet<>(jdbc.sql(SHOWN + "select distinct letter from seen")
                .param("kind", kind.name())
                .query(String.class)
                .list());
    }

    Page under(EntityKind kind, String letter, int page, int size) {
        long total = jdbc.sql(SHOWN + "select count(*) from seen where letter = :letter")
                .param("kind", kind.name())
                .param("letter", letter)
                .query(Long.class)
                .single();
        List<Integer> ids = jdbc.sql(SHOWN + """
                        select id from seen where letter = :letter order by sort, name, id limit :size offset :offset
                        """)
                .param("kind", kind.name())
                .param("letter", letter)
                .param("size", size)
                .param("offset", (page - 1L) * size)
                .query(Integer.class)
                .list();
        return new Page(counted(ids), total);
    }

    /** Whose name, or a word of it, begins with these letters. */
    List<EntityCount> matching(EntityKind kind, String letters, int most) {
        return counted(register.startingWith(kind, letters, most));
    }

    /** In the order given; those that no reader can find are left out. */
    private List<EntityCount> counted(List<Integer> ids) {
        Map<Integer, Long> counts = counts(ids);
        Map<Integer, Entity> found = new HashMap<>();
        if (!ids.isEmpty()) {
            entities.findByIdIn(ids).forEach(entity -> found.put(entity.id(), entity));
        }
        return ids.stream()
                .filter(id -> counts.containsKey(id) && found.containsKey(id))
                .map(found::get)
                .filter(entity -> !entity.isHidden())
                .map(entity -> new EntityCount(
                        entity.id(), entity.kind(), names.of(entity), counts.get(entity.id()), entity.url()))
                .toList();
    }

    private Map<Integer, Long> counts(Collection<Integer> ids) {
        Map<Integer, Long> counts = new HashMap<>();
        jdbc.sql("""
                select e.canonical_id, count(distinct m.article_id) as articles
                from entity e
                join article_mention m on m.entity_id = e.id
                join article a on a.id = m.article_id
                where e.canonical_id = any(:ids) and %s
                group by e.canonical_id
                """.formatted(SEEN)).param("ids", ids.toArray(Integer[]::new)).query(row -> {
            counts.put(row.getInt("canonical_id"), row.getLong("articles"));
        });
        return counts;
    }

    /** Those of the articles in which it is only assumed that the entity is meant. */
    Set<Long> assumed(Entity entity, Collection<Long> articles) {
        return new TreeSet<>(jdbc.sql("""
                select m.article_id from article_mention m join entity e on e.id = m.entity_id
                where e.canonical_id = :id and m.article_id = any(:articles)
                group by m.article_id
                having bool_and(coalesce(m.evidence, '') in ('ASSUMED', 'COMPANY', 'ELSEWHERE'))
                """)
                .param("id", entity.id())
                .param("articles", articles.toArray(Long[]::new))
                .query(Long.class)
                .list());
    }

    /** The words by which articles call an entity, the most used first; its name in the register is not among them. */
    List<String> spellings(Entity entity, int most) {
        // Of an entity in a great many articles some thousand mentions tell enough.
        return jdbc.sql("""
                select surface from (
                    select m.surface from article_mention m
                    join entity e on e.id = m.entity_id
                    join article a on a.id = m.article_id
                    where e.canonical_id = :id and m.surface is not null and %s
                    limit 5000
                ) as called
                where surface <> :name and not exists (
                    select from entity_name n join entity e on e.id = n.entity_id
                    where e.canonical_id = :id and n.name = surface and n.removed_by is not null)
                group by surface order by count(*) desc, surface limit :most
                """.formatted(SEEN))
                .param("id", entity.id())
                .param("name", entity.name())
                .param("most", most)
                .query(String.class)
                .list();
    }
}
