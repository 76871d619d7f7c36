package org.depesche.article.names;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depesche.register.Register;
import org.depesche.register.RegisterChanged;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.EntityKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Finds the candidates for names with the months of their mentions, for many names at once, and caches them. */
@Component
class CandidateLookup {

    /** The time after which new entities of parallel imports are seen. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Cache<Asked, NameCandidates> known =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(100_000).build();

    /** Names that several entities share and only an editor can distinguish. */
    private final LoadingCache<EntityKind, Set<String>> shared =
            Caffeine.newBuilder().expireAfterWrite(FRESH).build(this::readShared);

    CandidateLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param folded the name in the folded form of the register */
    private record Asked(EntityKind kind, String folded, boolean lone) {
        static Asked of(EntityKey key) {
            return new Asked(key.kind(), Register.fold(key.name()), key.hasLoneName());
        }
    }

    /** Whether the name alone does not identify an entity. */
    boolean isShared(EntityKey key) {
        return key.hasLoneName() || shared.get(key.kind()).contains(Register.fold(key.name()));
    }

    private Set<String> readShared(EntityKind kind) {
        return new HashSet<>(
                jdbc.sql("""
                select n.folded from entity e join entity_name n on n.entity_id = e.id
                where (e.key like 'editor:%' or e.key like 'id:%|%') and e.kind = :kind and n.removed_by is null
                """).param("kind", kind.name()).query(String.class).list());
    }

    /** Finds the candidates for each name. */
    Map<EntityKey, NameCandidates> of(Collection<EntityKey> keys) {
        Map<Asked, NameCandidates> answers =
                known.getAll(keys.stream().map(Asked::of).toList(), missing -> read(List.copyOf(missing)));
        Map<EntityKey, NameCandidates> bearers = new HashMap<>();
        keys.forEach(key -> bearers.put(key, answers.getOrDefault(Asked.of(key), NameCandidates.NOBODY)));
        return bearers;
    }

    private Map<Asked, NameCandidates> read(List<Asked> asked) {
        Map<Asked, Set<Integer>> decided = new HashMap<>();
        Map<Asked, Set<Integer>> entities = new HashMap<>();
        // a lone name means every person whose name ends with it; only an editor can decide on one of them
        jdbc.sql("""
                select w.n, e.id, e.canonical_id, c.hidden or e.hidden as hidden,
                       w.lone and n.folded = w.folded
                           and (c.hidden or e.hidden or e.merged_into is not null or e.confirmed or n.origin = 'EDITOR')
                           as decided
                from unnest(:kinds::text[], :folded::text[], :lone::boolean[]) with ordinality as w(kind, folded, lone, n)
                join entity_name n on regexp_replace(n.folded, '^.* ', '') = regexp_replace(w.folded, '^.* ', '')
                    and (n.folded = w.folded or w.lone and right(n.folded, length(w.folded) + 1) = ' ' || w.folded)
                join entity e on e.id = n.entity_id and e.kind = w.kind
                join entity c on c.id = e.canonical_id
                where n.removed_by is null
                """)
                .param("kinds", asked.stream().map(one -> one.kind().name()).toArray(String[]::new))
                .param("folded", asked.stream().map(Asked::folded).toArray(String[]::new))
                .param("lone", asked.stream().map(Asked::lone).toArray(Boolean[]::new))
                .query(row -> {
                    Asked one = asked.get(row.getInt("n") - 1);
                    if (row.getBoolean("decided")) {
                        decided.computeIfAbsent(one, first -> new HashSet<>())
                                .add(row.getBoolean("hidden") ? row.getInt("id") : row.getInt("canonical_id"));
                    }
                    if (!row.getBoolean("hidden")) {
                        entities.computeIfAbsent(one, first -> new HashSet<>()).add(row.getInt("canonical_id"));
                    }
                });
        Map<Integer, Map<Integer, Integer>> months = months(entities.values());
        Map<Asked, NameCandidates> bearers = new HashMap<>();
        for (Asked one : asked) {
            Map<Integer, Map<Integer, Integer>> named = new HashMap<>();
            entities.getOrDefault(one, Set.of()).stream()
                    .filter(months::containsKey)
                    .forEach(entity -> named.put(entity, months.get(entity)));
            bearers.put(one, new NameCandidates(decided.getOrDefault(one, Set.of()), named));
        }
        return bearers;
    }

    /**
     * Counts the mentions of each candidate by month. Assumed mentions do not count, or assumptions would confirm
     * themselves. Invisible articles do not count, or readers would learn full names from them.
     */
    private Map<Integer, Map<Integer, Integer>> months(Collection<Set<Integer>> entities) {
        Map<Integer, Map<Integer, Integer>> months = new HashMap<>();
        Integer[] ids = entities.stream().flatMap(Set::stream).distinct().toArray(Integer[]::new);
        if (ids.length == 0) {
            return months;
        }
        jdbc.sql("""
                select e.canonical_id, count(*) as mentions,
                       coalesce(extract(year from a.published_on) * 12 + extract(month from a.published_on) - 1, -1)::integer
                           as month
                from entity e
                join article_mention m on m.entity_id = e.id
                join visible_article a on a.id = m.article_id
                where e.canonical_id = any(:ids)
                  and (m.origin <> 'MACHINE' or m.key = e.key and e.key like '% %' or m.key like 'id:%|%')
                group by 1, 3
                """).param("ids", ids).query(row -> {
            months.computeIfAbsent(row.getInt("canonical_id"), id -> new HashMap<>())
                    .put(row.getInt("month"), row.getInt("mentions"));
        });
        return months;
    }

    /** Clears the cache after an editor's decision in the register. */
    @TransactionalEventListener
    void on(RegisterChanged changed) {
        known.invalidateAll();
        shared.invalidateAll();
    }

    /** Removes names from the cache. */
    void forget(Collection<EntityKey> keys) {
        known.invalidateAll(keys.stream().map(Asked::of).toList());
    }
}
