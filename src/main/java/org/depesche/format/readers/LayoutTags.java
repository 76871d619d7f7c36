package org.depesche.format.readers;

import java.util.regex.Pattern;

/** Recognises text that layout programs export with tags for its styles: XPress Tags and InDesign Tagged Text. */
public final class LayoutTags {

    private static final Pattern BEGINNING = Pattern.compile(
            "\\s{0,20}(?:<v\\d{1,2}\\.\\d{1,3}>|<(?:ASCII|ANSI|UNICODE|SJIS)-(?:MAC|WIN)>\\s|<e\\d{1,2}>\\s?@)");

    private LayoutTags() {}

    /** Whether a text begins with the version of the tags. */
    public static boolean begin(String text) {
        return BEGINNING.matcher(text).lookingAt();
    }
}
