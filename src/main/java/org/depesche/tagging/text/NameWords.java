package org.depesche.tagging.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The sets of words in the table {@code name-words.tsv}, a row for each. */
public enum NameWords {
    BEFORE_MONTH,
    BELONGING,
    DETERMINER,
    JOINING,
    LANDSCAPE,
    LEGAL_FORM,
    LISTING,
    LOCATING,
    MONTH_AS_FIRST_NAME,
    NO_COMPANY,
    SIGHT,
    SURNAME_PARTICLE,
    TITLE_OF_MAN,
    TITLE_OF_WOMAN,
    WITHIN;

    private final Set<String> words;

    NameWords() {
        this.words = Rows.words(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    public boolean has(String word) {
        return words.contains(word);
    }

    private static final class Rows {

        private static final Map<String, Set<String>> BY_NAME = new HashMap<>();

        static {
            for (String[] row : WordTable.read("name-words.tsv").rows()) {
                BY_NAME.put(row[0], Set.copyOf(WordTable.words(row[1])));
            }
        }

        static Set<String> words(String name) {
            Set<String> words = BY_NAME.get(name);
            if (words == null) {
                throw new IllegalStateException("No row of name-words.tsv for " + name);
            }
            return words;
        }
    }
}
