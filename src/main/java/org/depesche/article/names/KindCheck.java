package org.depesche.article.names;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.depesche.article.NamedTag;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Evidence;
import org.depesche.tagging.Mention.EntityMention;
import org.depesche.tagging.Tagger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Detects names of a mistaken kind. A machine that sees one sentence may read a town or a company as a surname; if the
 * register has no person of that surname, but the town or the company, that is meant. In the same way it may read a
 * company as a place that no list of places has.
 */
@Component
class KindCheck {

    /** The least number of mentions of the town or the company elsewhere. */
    private static final int LEAST = 2;

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Tagger tagger;
    private final Cache<EntityKey, Optional<Known>> known =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(50_000).build();

    KindCheck(JdbcClient jdbc, Tagger tagger) {
        this.jdbc = jdbc;
        this.tagger = tagger;
    }

    /** A place or an organisation of the register. */
    record Known(int entity, EntityKey key, int mentions) {

        NamedTag named(EntityMention mention) {
            EntityMention meant = new EntityMention(
                    mention.span(), mention.surface(), key, mention.origin(), mention.confidence(), Evidence.ELSEWHERE);
            return new NamedTag(meant, entity, false);
        }
    }

    /**
     * Finds the place or organisation that each surname means, or the organisation that each place means. Surnames of
     * known people, places that are mentioned as such more often, and unknown names are missing.
     *
     * @param names all of one kind
     */
    Map<EntityKey, Known> of(Collection<EntityKey> names) {
        Map<EntityKey, Known> answers = new HashMap<>();
        known.getAll(names, this::read)
                .forEach((name, other) ->
                        other.filter(one -> one.key().kind() != name.kind()).ifPresent(one -> answers.put(name, one)));
        return answers;
    }

    private Map<EntityKey, Optional<Known>> read(Set<? extends EntityKey> names) {
        Map<EntityKey, Optional<Known>> answers = new HashMap<>();
        Map<EntityKey, EntityKey> sought = new HashMap<>();
        for (EntityKey name : names) {
            answers.put(name, Optional.empty());
            sought.put(
                    name.kind() == EntityKind.PLACE ? name : tagger.key(EntityKind.PLACE, name.name(), Locale.GERMAN),
                    name);
            sought.put(tagger.key(EntityKind.ORGANISATION, name.name(), Locale.GERMAN), name);
        }
        List<EntityKey> keys = List.copyOf(sought.keySet());
        jdbc.sql("""
                select w.n, e.id, e.name, (
                    select count(*) from (
                        select from article_mention m
                        where m.entity_id = e.id and (m.evidence is null or m.evidence <> 'ELSEWHERE') limit 1000) as named
                    ) as mentions
                from unnest(:kinds::text[], :keys::text[]) with ordinality as w(kind, key, n)
                join entity e on e.kind = w.kind and e.key = w.key
                where not e.hidden
                """)
                .param("kinds", keys.stream().map(key -> key.kind().name()).toArray(String[]::new))
                .param("keys", keys.stream().map(EntityKey::key).toArray(String[]::new))
                .query(row -> {
                    EntityKey key = keys.get(row.getInt("n") - 1);
                    Known found = new Known(
                            row.getInt("id"),
                            new EntityKey(key.kind(), key.key(), row.getString("name")),
                            row.getInt("mentions"));
                    EntityKey name = Objects.requireNonNull(sought.get(key));
                    boolean better = answers.getOrDefault(name, Optional.empty())
                            .map(one -> one.mentions() < found.mentions())
                            .orElse(true);
                    if (found.mentions() >= LEAST && better) {
                        answers.put(name, Optional.of(found));
                    }
                });
        return answers;
    }
}
