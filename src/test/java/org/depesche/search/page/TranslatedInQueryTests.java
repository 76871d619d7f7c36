package org.depesche.search.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.depesche.search.SearchQuery;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TranslatedInQueryTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Fähre                       | (Fähre ODER ferry)
            Altenbrück ferry 2024       | Altenbrück (ferry ODER Fähre) 2024
            ferry -Streik               | (ferry ODER Fähre) -Streik
            Fähre NEAR/5 Streik         | (Fähre ODER ferry) NEAR/5 (Streik ODER strike)
            gross domestic product      | ((gross domestic product) ODER Bruttoinlandsprodukt)
            Windpark titel:Fähre        | (Windpark ODER "wind farm") titel:Fähre
            """)
    void asksForTheWordsOfBothLanguages(String q, String both) {
        TranslatedInQuery translated = TranslatedInQuery.of(SearchQuery.of(q), 3, other -> 9, Locale.GERMAN);

        assertThat(translated).isNotNull();
        assertThat(translated.url()).isEqualTo(SearchQuery.of(both).url());
        assertThat(translated.total()).isEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Altenbrück", "\"Fähre\"", "-Fähre", "titel:Fähre", "Fäh*", "Fähre ODER ferry"})
    void leavesOtherWordsAsTheyAre(String q) {
        assertThat(TranslatedInQuery.of(SearchQuery.of(q), 3, other -> 9, Locale.GERMAN))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 3})
    void isNotOfferedIfItFindsNoMore(long total) {
        assertThat(TranslatedInQuery.of(SearchQuery.of("Fähre"), 3, other -> total, Locale.ENGLISH))
                .isNull();
    }
}
