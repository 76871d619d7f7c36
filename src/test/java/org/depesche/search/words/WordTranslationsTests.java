package org.depesche.search.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.depesche.search.SearchResult.Translation;
import org.depesche.tagging.WordList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordTranslationsTests {

    private static final Pattern WORDS = Pattern.compile("\\(?[\\p{L}\\p{N}'’ -]+\\)?");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            unemployment           | Arbeitslosenquote
            Arbeitslosenquote      | unemployment
            Arbeitslosenquote      | unemployment rate
            Unemployment rates     | Arbeitslosenquote
            Häfen                  | ports
            harbours               | Häfen
            strike                 | Streik
            gross domestic product | Bruttoinlandsprodukt
            """)
    void knowsWordsOfTheNewsInAnyInflection(String words, String other) {
        assertThat(words(words)).contains(other);
    }

    @Test
    void knowsNeitherNamesNorWordsThatAreAlike() {
        assertThat(WordTranslations.of("Altenbrück")).isEmpty();
        assertThat(WordTranslations.of("Software")).isEmpty();
        assertThat(WordTranslations.of("!")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rent  | Miete
            Rente | pension
            Tor   | goal
            """)
    void mistakesNoWordForAFormOfAnother(String word, String only) {
        assertThat(words(word)).containsExactly(only);
    }

    private static List<String> words(String words) {
        return WordTranslations.of(words).stream().map(Translation::words).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"war", "art", "Gift", "will", "die", "also", "Rat", "arm", "Roman", "well", "not"})
    void looksUpNoWordThatReadersOfTheOtherLanguageMistake(String word) {
        assertThat(words(word)).isEmpty();
        assertThat(words("poison")).contains("Gift");
        assertThat(words("Krieg")).containsExactly("war");
    }

    @Test
    void hasThreeThousandWordsInOrderEachOnce() {
        List<String> german = new ArrayList<>();
        Set<String> pairs = new TreeSet<>();
        for (String[] row : WordList.rows("/org/depesche/search/words/translations.tsv")) {
            assertThat(row).as(row[0]).hasSize(2).doesNotContain("");
            german.add(row[0].replaceAll("[()]", ""));
            for (String english : row[1].split(", ", -1)) {
                assertThat(english).as(row[0]).matches(WORDS).isNotEqualToIgnoringCase(row[0]);
                assertThat(pairs.add(row[0] + "=" + english)).as(row[0]).isTrue();
            }
            assertThat(row[0]).matches(WORDS);
        }
        assertThat(pairs).hasSizeGreaterThan(3_000);
        assertThat(german).isSortedAccordingTo(Comparator.comparing((String word) -> word.toLowerCase(Locale.GERMAN)));
        assertThat(german.stream().map(word -> word.toLowerCase(Locale.GERMAN))).doesNotHaveDuplicates();
    }
}
