package org.depesche.search.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.depesche.tagging.WordList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordTranslationsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            unemployment           | Arbeitslosenquote
            Arbeitslosenquote      | unemployment
            Arbeitslosenquote      | unemployment rate
            Unemployment rates     | Arbeitslosenquote
            Häfen                  | port
            harbours               | Hafen
            strike                 | Streik
            gross domestic product | Bruttoinlandsprodukt
            """)
    void knowsWordsOfTheNewsInAnyInflection(String words, String other) {
        assertThat(WordTranslations.of(words)).contains(other);
    }

    @Test
    void knowsNeitherNamesNorWordsThatAreAlike() {
        assertThat(WordTranslations.of("Altenbrück")).isEmpty();
        assertThat(WordTranslations.of("Software")).isEmpty();
        assertThat(WordTranslations.of("!")).isEmpty();
    }

    @Test
    void hasEachWordOnce() {
        Set<String> german = new TreeSet<>();
        for (String[] row : WordList.rows("/org/depesche/search/words/translations.tsv")) {
            assertThat(row).as(row[0]).hasSize(2).doesNotContain("");
            assertThat(german.add(row[0])).as(row[0]).isTrue();
        }
    }
}
