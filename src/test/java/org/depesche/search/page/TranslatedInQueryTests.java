package org.depesche.search.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchResult.Translated;
import org.depesche.search.SearchResult.Translation;
import org.depesche.tagging.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TranslatedInQueryTests {

    private static final Translation FERRY = new Translation("ferry", "en");

    @Test
    void tellsTheWordsOnceAndLeadsToTheWordsAsTyped() {
        SearchQuery query = SearchQuery.of("wind farm Fähre Fähren");
        List<Translated> found = List.of(
                new Translated(
                        "wind farm",
                        List.of(new Span(0, 4), new Span(5, 9)),
                        List.of(new Translation("Windpark", "de"))),
                new Translated("Fähre", List.of(new Span(10, 15)), List.of(FERRY)),
                new Translated("Fähren", List.of(new Span(16, 22)), List.of(FERRY)));

        TranslatedInQuery translated = TranslatedInQuery.of(query, found);

        assertThat(translated).isNotNull();
        assertThat(translated.searched()).isTrue();
        assertThat(translated.words()).extracting(Translation::words).containsExactly("Windpark", "ferry");
        assertThat(translated.otherUrl())
                .isEqualTo(query.withQ("\"wind\" \"farm\" \"Fähre\" \"Fähren\"").url());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "Fähre"                   | Fähre                  | ferry
            "wind" "farm" Altenbrück  | wind farm Altenbrück   | Windpark
            „Fähre“ -"Streik"         | Fähre -"Streik"        | ferry
            """)
    void offersTheOtherLanguageForWordsInQuotationMarks(String q, String both, String word) {
        TranslatedInQuery translated = TranslatedInQuery.of(SearchQuery.of(q), List.of());

        assertThat(translated).isNotNull();
        assertThat(translated.searched()).isFalse();
        assertThat(translated.words()).extracting(Translation::words).contains(word);
        assertThat(translated.otherUrl()).isEqualTo(SearchQuery.of(both).url());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Altenbrück", "\"Altenbrück\"", "\"die Fähre\"", "titel:\"Fähre\"", "\"Fähre\"~3", "\"Fähre"
            })
    void saysNothingOfOtherWords(String q) {
        assertThat(TranslatedInQuery.of(SearchQuery.of(q), List.of())).isNull();
    }
}
