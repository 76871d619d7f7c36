package org.depesche.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** German figures by construction, with sentences that only look alike: {@code figures/german/*.csv}, sentence | figures. */
class GermanFigureTests {

    private final FigureFinder finder = new FigureFinder();

    @ParameterizedTest
    @CsvFileSource(resources = "/figures/german/multiples.csv", delimiter = '|', quoteCharacter = '\0')
    void readsMultiples(String sentence, @Nullable String figures) {
        assertFigures(sentence, figures);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/figures/german/ranges.csv", delimiter = '|', quoteCharacter = '\0')
    void readsRangesBetweenTwoNumbers(String sentence, @Nullable String figures) {
        assertFigures(sentence, figures);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/figures/german/clipped.csv", delimiter = '|', quoteCharacter = '\0')
    void readsNumberWordsThatShareAMagnitude(String sentence, @Nullable String figures) {
        assertFigures(sentence, figures);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/figures/german/ages.csv", delimiter = '|', quoteCharacter = '\0')
    void readsAgesThatShareASuffix(String sentence, @Nullable String figures) {
        assertFigures(sentence, figures);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/figures/german/durations.csv", delimiter = '|', quoteCharacter = '\0')
    void readsDurationsInAdjectives(String sentence, @Nullable String figures) {
        assertFigures(sentence, figures);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/figures/german/halves.csv", delimiter = '|', quoteCharacter = '\0')
    void readsNumberWordsWithHalves(String sentence, @Nullable String figures) {
        assertFigures(sentence, figures);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/figures/german/magnitudes.csv", delimiter = '|', quoteCharacter = '\0')
    void readsMagnitudesWithoutANumber(String sentence, @Nullable String figures) {
        assertFigures(sentence, figures);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/figures/german/before.csv", delimiter = '|', quoteCharacter = '\0')
    void readsNumbersThatResumeTheSentenceBefore(String sentences, @Nullable String figures) {
        assertFigures(sentences, figures);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/figures/german/telephones.csv", delimiter = '|', quoteCharacter = '\0')
    void leavesTelephoneNumbersAlone(String sentence, @Nullable String figures) {
        assertFigures(sentence, figures);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/figures/german/files.csv", delimiter = '|', quoteCharacter = '\0')
    void leavesCourtFileNumbersAlone(String sentence, @Nullable String figures) {
        assertFigures(sentence, figures);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/figures/german/names.csv", delimiter = '|', quoteCharacter = '\0')
    void leavesNumbersOfNamesAlone(String sentence, @Nullable String figures) {
        assertFigures(sentence, figures);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zwei                                                    | 2 count
            zwei Komma drei                                         | 2.3 count
            2,357                                                   | 2.357 count
            1/2                                                     | 0.5 1
            2024                                                    |
            12 Uhr                                                  |
            ein halbes Schwein                                      | 0.5 Schwein
            fünf halbe Brötchen                                     | 2.5 Brötchen
            1 1/2 Tassen Mehl                                       | 1.5 Tassen
            12 - Pfund - Brot                                       | 12 GBP
            fünf und eine halbe Stunde                              | 5.5 h
            Rund zwei und eine halbe Million Menschen kamen.        | ~ 2500000 Menschen
            Als er ein Jahr alt war, zog die Familie um.            | 1 a
            Das Zimmer kostet 500 algerische Dinar.                 | 500 DZD
            Sie tauschte 30 nepalesische Rupien.                    | 30 NPR
            Er zahlte mit 20 Fidschi-Dollar.                        | 20 FJD
            Der Ofen hat 400 Grad F.                                | 400 degF
            Die Leitung schafft zwei Terabit.                       | 2 Tbit
            """)
    void readsNumbersAlonePartsOfThingsAndRareUnits(String text, @Nullable String figures) {
        assertFigures(text, figures);
    }

    private void assertFigures(String text, @Nullable String figures) {
        String found = finder.find(TaggableText.of(text, Locale.GERMAN, null)).stream()
                .map(FigureFinderTests::written)
                .collect(Collectors.joining("; "));

        assertThat(found).isEqualTo(figures == null ? "" : figures);
    }
}
