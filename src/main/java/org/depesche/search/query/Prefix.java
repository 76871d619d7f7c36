package org.depesche.search.query;

import java.util.List;
import java.util.stream.Stream;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/** What may stand before a colon in the search box. */
public enum Prefix {
    TITLE("title", "titel"),
    AUTHOR("author", "autor"),
    PERSON("person"),
    PLACE("place", "ort"),
    ORGANISATION("org", "organisation"),
    SOURCE("source", "quelle"),
    SECTION("section", "ressort"),
    LANGUAGE("lang", "language", "sprache"),
    DATE("date", "datum"),
    AFTER("after", "nach"),
    BEFORE("before", "vor"),
    FIGURE("figure", "zahl"),
    EXACT("exact", "exakt");

    private final List<String> spellings;

    Prefix(String... spellings) {
        this.spellings = List.of(spellings);
    }

    /** Whether a word looks like a prefix that has nothing behind it. */
    public static boolean isAlone(String word) {
        return word.endsWith(":") && of(SmallLetters.of(word.substring(0, word.length() - 1))) != null;
    }

    /** @param written in lower case; null where it is none */
    public static @Nullable Prefix of(@Nullable String written) {
        return Stream.of(values())
                .filter(prefix -> prefix.spellings.contains(String.valueOf(written)))
                .findFirst()
                .orElse(null);
    }
}
