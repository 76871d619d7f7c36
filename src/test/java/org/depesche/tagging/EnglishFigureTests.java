package org.depesche.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** English figures by construction, with sentences that only look alike: {@code figures/english/*.csv}, sentence | figures. */
class EnglishFigureTests {

    private final FigureFinder finder = new FigureFinder();

    @ParameterizedTest
    @CsvFileSource(resources = "/figures/english/prices.csv", delimiter = '|', quoteCharacter = '\0')
    void readsPricesOfATime(String sentence, String figures) {
        assertFigures(sentence, figures);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/figures/english/codes.csv", delimiter = '|', quoteCharacter = '\0')
    void readsCurrencyCodesBeforeTheNumber(String sentence, String figures) {
        assertFigures(sentence, figures);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/figures/english/multiples.csv", delimiter = '|', quoteCharacter = '\0')
    void readsMultiples(String sentence, String figures) {
        assertFigures(sentence, figures);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/figures/english/ranges.csv", delimiter = '|', quoteCharacter = '\0')
    void readsRangesThatShareADenominator(String sentence, String figures) {
        assertFigures(sentence, figures);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/figures/english/cents.csv", delimiter = '|', quoteCharacter = '\0')
    void readsCents(String sentence, String figures) {
        assertFigures(sentence, figures);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/figures/english/durations.csv", delimiter = '|', quoteCharacter = '\0')
    void readsDurationsOfSeveralParts(String sentence, String figures) {
        assertFigures(sentence, figures);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/figures/english/pounds.csv", delimiter = '|', quoteCharacter = '\0')
    void readsPoundsOfOldConverters(String sentence, String figures) {
        assertFigures(sentence, figures);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/figures/english/ages.csv", delimiter = '|', quoteCharacter = '\0')
    void readsAgesThatShareANoun(String sentence, String figures) {
        assertFigures(sentence, figures);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/figures/english/telephones.csv", delimiter = '|', quoteCharacter = '\0')
    void leavesTelephoneNumbersAlone(String sentence, String figures) {
        assertFigures(sentence, figures);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/figures/english/files.csv", delimiter = '|', quoteCharacter = '\0')
    void leavesCourtFileNumbersAlone(String sentence, String figures) {
        assertFigures(sentence, figures);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/figures/english/names.csv", delimiter = '|', quoteCharacter = '\0')
    void leavesNumbersOfNamesAlone(String sentence, String figures) {
        assertFigures(sentence, figures);
    }

    private void assertFigures(String sentence, String figures) {
        String found = finder.find(TaggableText.of(sentence, Locale.ENGLISH, null)).stream()
                .map(FigureFinderTests::written)
                .collect(Collectors.joining("; "));

        assertThat(found).isEqualTo(figures == null ? "" : figures);
    }
}
