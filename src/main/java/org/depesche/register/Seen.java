package org.depesche.register;

import org.jspecify.annotations.Nullable;

/**
 * An entity as somebody saw it who decides something about it.
 *
 * @param revision of {@link Entity#revision()}; null where it does not matter what others decided meanwhile
 */
public record Seen(int entity, @Nullable Integer revision) {

    /** Whatever it is by now. */
    public static Seen now(int entity) {
        return new Seen(entity, null);
    }
}
