package org.depesche.api;

import org.depesche.register.Entity;

/**
 * A person, place or organisation of the register.
 *
 * @param id under which it is shown: of an entity that was merged, the other's
 * @param url of its page, on this site
 */
record EntityResource(int id, String url) {

    static EntityResource of(Entity entity) {
        return new EntityResource(entity.canonicalId(), entity.url());
    }
}
