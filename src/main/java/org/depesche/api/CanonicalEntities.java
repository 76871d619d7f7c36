package org.depesche.api;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.depesche.register.Entities;
import org.depesche.register.Entity;
import org.depesche.register.ids.AuthorityIdRows;
import org.depesche.tagging.AuthorityId;
import org.depesche.tagging.EntityKey;
import org.springframework.stereotype.Component;

/** Finds entities in the register, with their ids; merged ones are replaced by their targets. */
@Component
class CanonicalEntities {

    /** PostgreSQL allows 65,535 parameters. */
    private static final int AT_ONCE = 10_000;

    private final Entities entities;
    private final AuthorityIdRows ids;

    CanonicalEntities(Entities entities, AuthorityIdRows ids) {
        this.entities = entities;
        this.ids = ids;
    }

    /** An entity with the ids that authorities give to it. */
    record Identified(Entity entity, List<AuthorityId> ids) {}

    /** The entities with these ids, including hidden ones. */
    Map<Integer, Identified> byId(Collection<Integer> wanted) {
        return shown(entities.findByIdIn(new HashSet<>(wanted))).entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().id(), Map.Entry::getValue));
    }

    /** The entities with these keys, as far as the register has them. */
    Map<EntityKey, Identified> byKey(Collection<EntityKey> keys) {
        Map<EntityKey, Identified> known = new HashMap<>();
        keys.stream().collect(Collectors.groupingBy(EntityKey::kind)).forEach((kind, ofKind) -> {
            List<String> texts = ofKind.stream().map(EntityKey::key).distinct().toList();
            Map<String, Identified> found = new HashMap<>();
            for (int start = 0; start < texts.size(); start += AT_ONCE) {
                Set<String> some = Set.copyOf(texts.subList(start, Math.min(texts.size(), start + AT_ONCE)));
                shown(entities.findByKindAndKeyIn(kind, some))
                        .forEach((entity, canonical) -> found.put(entity.key(), canonical));
            }
            ofKind.stream()
                    .filter(key -> found.containsKey(key.key()))
                    .forEach(key -> known.put(key, found.get(key.key())));
        });
        return known;
    }

    private Map<Entity, Identified> shown(List<Entity> found) {
        Set<Integer> elsewhere =
                found.stream().filter(Entity::isMerged).map(Entity::canonicalId).collect(Collectors.toSet());
        Map<Integer, Entity> others = elsewhere.isEmpty()
                ? Map.of()
                : entities.findByIdIn(elsewhere).stream().collect(Collectors.toMap(Entity::id, Function.identity()));
        Map<Integer, List<AuthorityId>> known =
                ids.of(found.stream().map(Entity::canonicalId).toList());
        return found.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        entity -> new Identified(
                                entity.isMerged() ? others.getOrDefault(entity.canonicalId(), entity) : entity,
                                known.getOrDefault(entity.canonicalId(), List.of()))));
    }
}
