package org.depesche.format.rtf;

import java.util.HashMap;
import java.util.Map;
import org.depesche.format.manuscript.StyleRole;
import org.jspecify.annotations.Nullable;

/** The styles of paragraphs in an RTF file, whose looks are repeated at each paragraph. */
final class RtfStyles {

    private static final int LONGEST_CHAIN = 20;

    private record Style(String name, int base, int level) {}

    private final Map<Integer, Style> styles = new HashMap<>();

    /**
     * Defines a style.
     *
     * @param level of its headings, from 1; ten for none
     */
    void define(int number, String name, int base, int level) {
        styles.putIfAbsent(number, new Style(name.replace(";", "").strip(), base, level));
    }

    /** The role that a style gives; null if it gives none. */
    StyleRole.@Nullable Named role(int number) {
        Style style = styles.get(number);
        int level = StyleRole.BODY_LEVEL;
        for (int i = 0; style != null && i < LONGEST_CHAIN; i++) {
            StyleRole.Named named = StyleRole.named(style.name);
            if (named != null) {
                return named;
            }
            level = Math.min(level, style.level);
            style = styles.get(style.base);
        }
        return level < StyleRole.BODY_LEVEL ? new StyleRole.Named(StyleRole.HEADING, level) : null;
    }
}
