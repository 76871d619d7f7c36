package org.depesche.article.names;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.depesche.article.names.NameCandidates.Choice;
import org.depesche.tagging.Evidence;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Distinguishes people of the same name by the other entities that their articles mention. */
@Component
class ContextDisambiguation {

    /** The number of latest articles that are read for each person. More would add little. */
    private static final int MOST_ARTICLES = 200;

    /** The share of a person's articles in which another entity occurs by chance. */
    private static final double CHANCE = .02;

    private static final Duration FRESH = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final LoadingCache<Integer, Profile> profiles = Caffeine.newBuilder()
            .expireAfterWrite(FRESH)
            .maximumSize(5_000)
            .build(CacheLoader.<Integer, Profile>bulk(this::read));

    ContextDisambiguation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of articles of an entity, and the number of those that mention other entities, by id. */
    private record Profile(int articles, Map<Integer, Integer> with) {

        static final Profile EMPTY = new Profile(0, Map.of());

        double chance(int entity) {
            return (with.getOrDefault(entity, 0) + CHANCE) / (articles + 1);
        }
    }

    /**
     * Chooses the candidate that fits the other entities of an article best.
     *
     * @param named ids of all entities of the article, after merges
     * @return null if the entities do not decide
     */
    @Nullable
    Choice choose(NameCandidates bearers, @Nullable LocalDate day, Set<Integer> named) {
        Map<Integer, Profile> known = profiles.getAll(bearers.entities());
        Map<Integer, Integer> mentions =
                bearers.around(day == null ? NameCandidates.UNDATED : NameCandidates.month(day));
        Map<Integer, Double> scores = new HashMap<>();
        for (int one : bearers.entities()) {
            Profile profile = known.getOrDefault(one, Profile.EMPTY);
            double score = Math.log(mentions.getOrDefault(one, 0) + 1);
            for (int other : named) {
                if (other != one
                        && known.values().stream().anyMatch(some -> some.with().containsKey(other))) {
                    score += Math.log(profile.chance(other));
                }
            }
            scores.put(one, score);
        }
        double most =
                scores.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double all = scores.values().stream()
                .mapToDouble(score -> Math.exp(score - most))
                .sum();
        return scores.entrySet().stream()
                .filter(one -> one.getValue() == most && 1 / all >= NameCandidates.MAJORITY)
                .filter(one -> named.stream()
                        .anyMatch(
                                known.getOrDefault(one.getKey(), Profile.EMPTY).with()::containsKey))
                .findFirst()
                .map(one -> new Choice(one.getKey(), Evidence.COMPANY, 1 / all))
                .orElse(null);
    }

    /** Loads all profiles for a batch, and resolves merges. */
    Map<Integer, Integer> prepare(Collection<NameCandidates> doubtful, Set<Integer> named) {
        var unused = profiles.getAll(doubtful.stream()
                .flatMap(bearers -> bearers.entities().stream())
                .collect(Collectors.toSet()));
        Map<Integer, Integer> canonical = new HashMap<>();
        jdbc.sql("select id, canonical_id from entity where id = any(:ids)")
                .param("ids", named.toArray(Integer[]::new))
                .query(row -> {
                    canonical.put(row.getInt(1), row.getInt(2));
                });
        return canonical;
    }

    private Map<Integer, Profile> read(Set<? extends Integer> ids) {
        Map<Integer, Map<Integer, Integer>> with = new HashMap<>();
        Set<Integer> wanted = new HashSet<>(ids);
        jdbc.sql("""
                select c.id, x.canonical_id as other, count(distinct m.article_id) as articles
                from unnest(:ids::integer[]) as c(id)
                cross join lateral (
                    select distinct m.article_id from entity e join article_mention m on m.entity_id = e.id
                    where e.canonical_id = c.id
                      and (m.origin <> 'MACHINE' or m.key = e.key and e.key like '% %' or m.key like 'id:%|%')
                    order by m.article_id desc limit :most
                ) as s
                join article_mention m on m.article_id = s.article_id
                join entity x on x.id = m.entity_id
                group by 1, 2
                """)
                .param("ids", wanted.toArray(Integer[]::new))
                .param("most", MOST_ARTICLES)
                .query(row -> {
                    with.computeIfAbsent(row.getInt("id"), id -> new HashMap<>())
                            .put(row.getInt("other"), row.getInt("articles"));
                });
        Map<Integer, Profile> read = new HashMap<>();
        for (int id : wanted) {
            Map<Integer, Integer> others = with.getOrDefault(id, new HashMap<>());
            Integer articles = others.remove(id);
            read.put(id, new Profile(articles == null ? 0 : articles, others));
        }
        return read;
    }
}
