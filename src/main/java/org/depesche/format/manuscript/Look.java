package org.depesche.format.manuscript;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How letters look; null for a property that is left to the style beneath.
 *
 * @param bold whether they are bold or underlined
 * @param hidden whether they are neither shown nor printed
 * @param size in points
 */
public record Look(
        @Nullable Boolean bold,
        @Nullable Boolean italic,
        @Nullable Boolean hidden,
        @Nullable Float size) {

    /** The look of text about which nothing is said. */
    public static final Look PLAIN = new Look(null, null, null, null);

    /** This look upon another one. */
    public Look over(Look base) {
        if (equals(PLAIN)) {
            return base;
        }
        return new Look(
                bold == null ? base.bold : bold,
                italic == null ? base.italic : italic,
                hidden == null ? base.hidden : hidden,
                size == null ? base.size : size);
    }

    boolean isBold() {
        return Boolean.TRUE.equals(bold);
    }

    boolean isItalic() {
        return Boolean.TRUE.equals(italic);
    }

    public boolean isHidden() {
        return Boolean.TRUE.equals(hidden);
    }

    float points() {
        return Objects.requireNonNullElse(size, 0f);
    }
}
