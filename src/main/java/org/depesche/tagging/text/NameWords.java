package org.depesche.tagging.text;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.depesche.tagging.WordList;

/** The sets of words in the table {@code name-words.tsv}, a row for each. */
public enum NameWords {
    BEFORE_MONTH,
    BELONGING,
    COMPANY_END_EN,
    COMPANY_FORM_DE,
    COMPANY_FORM_EN,
    COMPANY_SEATED_EN,
    COMPANY_TRADE_DE,
    DETERMINER,
    INSTITUTION_EN,
    JOINING,
    LANDMARK_END,
    LANDMARK_START,
    LANDSCAPE,
    LEGAL_FORM,
    LISTING,
    LOCATING,
    MONTH_AS_FIRST_NAME,
    NO_COMPANY,
    NO_NAME_END,
    NO_NAME_START,
    PEOPLE_ADJECTIVE,
    SIGHT,
    SURNAME_PARTICLE,
    TITLE_OF_MAN,
    TITLE_OF_WOMAN,
    TOWARDS,
    WITHIN;

    private final Set<String> words;

    NameWords() {
        this.words = Objects.requireNonNull(
                Rows.BY_NAME.get(name().toLowerCase(Locale.ROOT).replace('_', '-')), name());
    }

    public boolean has(String word) {
        return words.contains(word);
    }

    private static final class Rows {

        private static final Map<String, Set<String>> BY_NAME = WordList.rows("name-words.tsv").stream()
                .collect(Collectors.toMap(row -> row[0], row -> Set.copyOf(WordList.cell(row[1]))));
    }
}
