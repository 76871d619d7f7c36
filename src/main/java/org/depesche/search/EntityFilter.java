package org.depesche.search;

import org.jspecify.annotations.Nullable;

/**
 * Which articles of an entity are meant.
 *
 * @param with another entity that they name too; null: any
 * @param year of publication; null: any, and undated ones
 */
public record EntityFilter(
        int entity, @Nullable Integer with, @Nullable Integer year) {

    /** All of them. */
    public static EntityFilter of(int entity) {
        return new EntityFilter(entity, null, null);
    }
}
