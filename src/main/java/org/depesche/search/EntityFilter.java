package org.depesche.search;

import org.jspecify.annotations.Nullable;

/**
 * Selects articles of an entity.
 *
 * @param with another entity that they name too; null: any
 * @param year of publication; null: any, and undated ones
 */
public record EntityFilter(
        int entity, @Nullable Integer with, @Nullable Integer year) {

    /** All articles of an entity. */
    public static EntityFilter of(int entity) {
        return new EntityFilter(entity, null, null);
    }
}
