package org.depesche.register;

import java.util.List;
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
}
