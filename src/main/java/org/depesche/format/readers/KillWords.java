package org.depesche.format.readers;

import java.util.regex.Pattern;

/** Words by which a wire service withdraws an article. */
public final class KillWords {

    /** No boundary of words before them: it would look back over any number of accents. */
    private static final Pattern WORDS = Pattern.compile(
            "(?<!\\w)(?:kill(?:ed|s)?\\b|zurückgezogen|zurückziehen|ziehen .{0,60}\\bzurück\\b|annullier|withdraw|retract|cancell?ed\\b"
                    + "|nicht (?:mehr |weiter )?(?:verwenden|veröffentlichen|verbreiten)\\b|do not (?:use|publish)\\b)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern BEGINNING = Pattern.compile(
            "\\W{0,5}(?:(?:mandatory|bulletin|urgent|eil|achtung)\\W{1,3}){0,2}kill\\b", Pattern.CASE_INSENSITIVE);

    private KillWords() {}

    /** Whether a text begins by withdrawing an article: "KILL: bitte löschen", "MANDATORY KILL". */
    public static boolean begin(String text) {
        return BEGINNING.matcher(text).lookingAt();
    }

    /** Whether a text contains such words. */
    public static boolean in(String text) {
        return WORDS.matcher(text).find();
    }
}
