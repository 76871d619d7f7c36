package org.depesche.curation.entities;

import org.jspecify.annotations.Nullable;

/**
 * Selects mentions of an entity.
 *
 * @param written the words of the mention; null for any
 * @param with the id of another entity that the article mentions; null for any
 */
record MentionFilter(@Nullable String written, @Nullable Integer with) {

    public boolean isActive() {
        return written != null || with != null;
    }
}
