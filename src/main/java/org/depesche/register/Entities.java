package org.depesche.register;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.depesche.tagging.EntityKind;
import org.springframework.data.repository.Repository;

/** The entities of the register, read-only. {@link Register} adds entities, {@link Curation} changes them. */
public interface Entities extends Repository<Entity, Integer> {

    Optional<Entity> findById(int id);

    List<Entity> findByIdIn(Iterable<Integer> ids);

    Optional<Entity> findByKindAndKey(EntityKind kind, String key);

    List<Entity> findByKindAndKeyIn(EntityKind kind, Iterable<String> keys);

    /** The entities that are shown under one id: the entity itself and all that were merged into it. */
    List<Entity> findByCanonicalId(int canonicalId);

    /** The entities with these ids, and those that they were merged into, by id. */
    default Map<Integer, Entity> withTargets(Collection<Integer> ids) {
        Map<Integer, Entity> found = new HashMap<>();
        findByIdIn(ids).forEach(entity -> found.put(entity.id(), entity));
        List<Integer> targets = found.values().stream()
                .map(Entity::canonicalId)
                .filter(target -> !found.containsKey(target))
                .toList();
        findByIdIn(targets).forEach(entity -> found.put(entity.id(), entity));
        return found;
    }
}
