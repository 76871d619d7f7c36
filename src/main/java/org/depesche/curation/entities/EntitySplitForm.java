package org.depesche.curation.entities;

import org.depesche.tagging.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * The entity that is to receive mentions of another one.
 *
 * @param to its id; null for a new entity of this kind and name
 * @param q the search for it
 * @param revision of the entity that is split
 */
record EntitySplitForm(
        @Nullable Integer to,
        @Nullable Integer toRevision,
        @Nullable EntityKind kind,
        @Nullable String name,
        @Nullable String q,
        @Nullable Integer revision,
        @Nullable String reason) {

    String wanted() {
        return name == null ? "" : name;
    }
}
