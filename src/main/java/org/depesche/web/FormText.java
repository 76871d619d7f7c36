package org.depesche.web;

import org.jspecify.annotations.Nullable;

/** Text that users type into forms. */
public final class FormText {

    private static final int LONGEST = 500;

    private FormText() {}

    /** One line of limited length; null if the text is blank. */
    public static @Nullable String line(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String line = text.replaceAll("[\\p{Cc}\\p{Z}]+", " ").strip();
        return line.isEmpty() ? null : line.substring(0, Math.min(line.length(), LONGEST));
    }
}
