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
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.EntityKind;
import org.springframework.stereotype.Component;

/** Finds entities in the register; merged ones are replaced by their targets. */
@Component
class CanonicalEntities {

    /** PostgreSQL allows 65,535 parameters. */
    private static final int AT_ONCE = 10_000;

    private final Entities entities;

    CanonicalEntities(Entities entities) {
        this.entities = entities;
    }

    /** The entities with these ids, including hidden ones. */
    Map<Integer, Entity> byId(Collection<Integer> ids) {
        return shown(entities.findByIdIn(new HashSet<>(ids))).entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().id(), Map.Entry::getValue));
    }

    /** The entities with these keys, as far as the register has them. */
    Map<EntityKey, Entity> byKey(Collection<EntityKey> keys) {
        Map<EntityKey, Entity> known = new HashMap<>();
        for (EntityKind kind : EntityKind.values()) {
            List<EntityKey> ofKind =
                    keys.stream().filter(key -> key.kind() == kind).distinct().toList();
            for (int start = 0; start < ofKind.size(); start += AT_ONCE) {
                List<EntityKey> some = ofKind.subList(start, Math.min(ofKind.size(), start + AT_ONCE));
                Set<String> texts = some.stream().map(EntityKey::key).collect(Collectors.toSet());
                Map<String, Entity> found = shown(entities.findByKindAndKeyIn(kind, texts)).entrySet().stream()
                        .collect(Collectors.toMap(entry -> entry.getKey().key(), Map.Entry::getValue));
                some.stream()
                        .filter(key -> found.containsKey(key.key()))
                        .forEach(key -> known.put(key, found.get(key.key())));
            }
        }
        return known;
    }

    private Map<Entity, Entity> shown(List<Entity> found) {
        Set<Integer> elsewhere =
                found.stream().filter(Entity::isMerged).map(Entity::canonicalId).collect(Collectors.toSet());
        Map<Integer, Entity> others = elsewhere.isEmpty()
                ? Map.of()
                : entities.findByIdIn(elsewhere).stream().collect(Collectors.toMap(Entity::id, Function.identity()));
        return found.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        entity -> entity.isMerged() ? others.getOrDefault(entity.canonicalId(), entity) : entity));
    }
}
