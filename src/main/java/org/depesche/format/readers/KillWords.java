package org.depesche.format.readers;

import java.util.regex.Pattern;

/** Words by which a wire service withdraws an article. */
public final class KillWords {

    private static final Pattern WORDS = Pattern.compile(
            "\\bkill(?:ed|s)?\\b|\\bzurückgezogen|\\bzurückziehen|\\bziehen .{0,60}\\bzurück\\b|\\bannullier|\\bwithdraw|\\bwithdrawn|\\bretract"
                    + "|\\bcancell?ed\\b|\\bnicht (?:mehr |weiter )?(?:verwenden|veröffentlichen|verbreiten)\\b|\\bdo not (?:use|publish)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private KillWords() {}

    /** Whether a text contains such words. */
    public static boolean in(String text) {
        return WORDS.matcher(text).find();
    }
}
