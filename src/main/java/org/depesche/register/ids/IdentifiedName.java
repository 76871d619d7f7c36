package org.depesche.register.ids;

import java.util.List;
import org.depesche.tagging.AuthorityId;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.EntityKind;

/**
 * A name for which a source states ids of authorities.
 *
 * @param key the key of its mentions, made of the first id
 * @param named the key that the name has without ids
 * @param ids at least one
 */
public record IdentifiedName(EntityKey key, EntityKey named, List<AuthorityId> ids) {

    /**
     * The key of an entity of its own, where the name already means another one. A place of GeoNames has the gazetteer's
     * key.
     */
    EntityKey apart() {
        return key.kind() != EntityKind.PLACE
                ? key
                : ids.stream()
                        .filter(id -> id.scheme().equals("geonames"))
                        .findFirst()
                        .map(id -> new EntityKey(EntityKind.PLACE, id.toString(), key.name()))
                        .orElse(key);
    }
}
