package org.depesche.api;

import org.depesche.register.Entity;

/**
 * A person, place or organisation of the register.
 *
 * @param id of a merged entity the id of its target
 * @param url the path of its page
 */
record EntityResource(int id, String url) {

    static EntityResource of(Entity entity) {
        return new EntityResource(entity.canonicalId(), entity.url());
    }
}
