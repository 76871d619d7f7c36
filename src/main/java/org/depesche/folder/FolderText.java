package org.depesche.folder;

import org.depesche.web.FormText;
import org.jspecify.annotations.Nullable;

/** Texts that users write into folders, within the bounds that their fields state too. */
final class FolderText {

    /** Of names and headings. */
    static final int LONGEST_LINE = 200;

    static final int LONGEST_NOTE = 4000;

    private FolderText() {}

    /** A name or heading; null if it is blank. */
    static @Nullable String line(@Nullable String typed) {
        String line = FormText.line(typed);
        return line == null ? null : cut(line, LONGEST_LINE);
    }

    /** A note, which may have several lines. */
    static String note(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        String plain = typed.replace("\r\n", "\n")
                .replaceAll("[\\p{Cc}&&[^\n\t]]+", " ")
                .strip();
        return cut(plain, LONGEST_NOTE);
    }

    /** The beginning of a text, without half a character at its end. */
    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
