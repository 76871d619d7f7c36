package org.depesche.search.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.depesche.search.changes.ArticleRow.Publication;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both indexes keep the values of an article by which lists and filters name it. */
class ListedPublicationTests {

    @ParameterizedTest
    @CsvSource(nullValues = "null", textBlock = """
            Bote,   Lokales, de,         Bote, Lokales, de
            Bote,   null,    de-AT,      Bote, null,    de
            ' ',    '',      EN-gb,      null, null,    en
            null,   Politik, ' ',        null, Politik, null
            Kurier, null,    und,        Kurier, null,  null
            Kurier, null,    null,       Kurier, null,  null
            """)
    void blankValuesAreNoneAndLanguagesHaveNoCountry(
            @Nullable String source,
            @Nullable String section,
            @Nullable String language,
            @Nullable String listedSource,
            @Nullable String listedSection,
            @Nullable String listedLanguage) {
        assertThat(new Publication(null, source, section, language, List.of()).listed())
                .isEqualTo(new Publication(null, listedSource, listedSection, listedLanguage, List.of()));
    }
}
