package org.depesche.register;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.depesche.tagging.EntityKind;
import org.springframework.data.repository.Repository;

/** The entities of the register, read-only. {@link Register} adds entities, {@link Curation} changes them. */
public interface Entities extends Repository<Entity, Integer> {

    Optional<Entity> findById(int id);

    List<Entity> findByIdIn(Iterable<Integer> ids);

    /** The entities that exist, by their ids. */
    default Map<Integer, Entity> byId(Collection<Integer> ids) {
        return ids.isEmpty()
                ? Map.of()
                : findByIdIn(new HashSet<>(ids)).stream().collect(Collectors.toMap(Entity::id, Function.identity()));
    }

    Optional<Entity> findByKindAndKey(EntityKind kind, String key);

    List<Entity> findByKindAndKeyIn(EntityKind kind, Iterable<String> keys);

    /** The entities that are shown under one id: the entity itself and all that were merged into it. */
    List<Entity> findByCanonicalId(int canonicalId);

    /** The entities with these ids, and those that they were merged into, by id. */
    default Map<Integer, Entity> withTargets(Collection<Integer> ids) {
        Map<Integer, Entity> found = new HashMap<>(byId(ids));
        List<Integer> targets = found.values().stream()
                .map(Entity::canonicalId)
                .filter(target -> !found.containsKey(target))
                .toList();
        found.putAll(byId(targets));
        return found;
    }
}
