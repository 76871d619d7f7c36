package org.depesche.search.query;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/** The prefixes before a colon in the search box. */
public enum Prefix {
    TITLE("title", "titel"),
    AUTHOR("author", "autor"),
    PERSON("person"),
    PLACE("place", "ort"),
    ORGANISATION("org", "organisation"),
    SOURCE("source", "quelle"),
    SECTION("section", "ressort"),
    KEYWORD("keyword", "schlagwort", "tag"),
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

    /** As a reader of a language types it. */
    String spelling(Locale locale) {
        boolean isGerman = locale.getLanguage().equals(Locale.GERMAN.getLanguage());
        return spellings.get(isGerman && spellings.size() > 1 ? 1 : 0);
    }

    /** Whether a word is a prefix without a value. */
    public static boolean isAlone(String word) {
        return word.endsWith(":") && of(SmallLetters.of(word.substring(0, word.length() - 1))) != null;
    }

    /** The prefix with a spelling in lower case; null if there is none. */
    public static @Nullable Prefix of(@Nullable String written) {
        return Stream.of(values())
                .filter(prefix -> prefix.spellings.contains(String.valueOf(written)))
                .findFirst()
                .orElse(null);
    }
}
