package org.depesche.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.depesche.tagging.FigureReader;
import org.junit.jupiter.api.Test;

class MeasureNameTests {

    private static MeasureName imported(String name, Locale language) {
        return MeasureName.of(name, false, null, List.of(FigureReader.lemma(name, language)));
    }

    private static MeasureName decided(String name, String lemma) {
        return MeasureName.of(name, true, null, List.of(lemma));
    }

    @Test
    void theTableTranslatesGermanMeasures() {
        MeasureName rate = imported("Arbeitslosenquote", Locale.GERMAN);

        assertThat(rate.in(Locale.GERMAN)).isEqualTo("Arbeitslosenquote");
        assertThat(rate.in(Locale.ENGLISH)).isEqualTo("Unemployment rate");
        assertThat(imported("Wohnung", Locale.GERMAN).in(Locale.UK)).isEqualTo("Flats");
    }

    @Test
    void theTableTranslatesEnglishMeasures() {
        MeasureName rate = imported("unemployment rate", Locale.ENGLISH);

        assertThat(rate.in(Locale.GERMAN)).isEqualTo("Arbeitslosenquote");
        assertThat(rate.in(Locale.ENGLISH)).isEqualTo("Unemployment rate");
        assertThat(rate.registered()).isEqualTo("unemployment rate");
    }

    @Test
    void aWordOfALongerNameIsNotTranslated() {
        assertThat(imported("rate", Locale.ENGLISH).in(Locale.GERMAN)).isEqualTo("Quote");
        assertThat(imported("revenue", Locale.ENGLISH).in(Locale.GERMAN)).isEqualTo("Umsatz");
        assertThat(imported("Jahresumsatz", Locale.GERMAN).in(Locale.ENGLISH)).isEqualTo("Annual revenue");
    }

    @Test
    void aMeasureOfBothLanguagesHasTheNameOfEach() {
        List<String> lemmas = List.of("revenue", "umsatz");

        for (String first : List.of("Revenue", "Umsätze")) {
            MeasureName name = MeasureName.of(first, false, null, lemmas);

            assertThat(name.in(Locale.GERMAN)).isIn("Umsatz", "Umsätze");
            assertThat(name.in(Locale.ENGLISH)).isEqualTo("Revenue");
        }
        assertThat(MeasureName.of("Erlös", true, null, lemmas).in(Locale.GERMAN))
                .isEqualTo("Erlös");
        assertThat(MeasureName.of("Erlös", true, null, lemmas).in(Locale.ENGLISH))
                .isEqualTo("Revenue");
    }

    @Test
    void aHouseholdIsNoBudget() {
        assertThat(imported("Haushalt", Locale.GERMAN).in(Locale.ENGLISH)).isEqualTo("Budget");
        assertThat(imported("Haushalte", Locale.GERMAN).in(Locale.ENGLISH)).isEqualTo("Households");
        assertThat(imported("households", Locale.ENGLISH).in(Locale.GERMAN)).isEqualTo("Haushalte");
    }

    @Test
    void aNameIsOneWordAndNoChoice() {
        assertThat(MeasureTranslations.pairs())
                .noneMatch(
                        pair -> pair.english().contains(" or ") || pair.german().contains(" oder "));
    }

    @Test
    void aMeasureThatTheTableLacksHasOneName() {
        assertThat(imported("Glühwürmchendichte", Locale.GERMAN).all()).containsExactly("Glühwürmchendichte");
    }

    @Test
    void anEditorsNameHolds() {
        assertThat(decided("Quote der Arbeitslosen", "arbeitslosenquote").in(Locale.GERMAN))
                .isEqualTo("Quote der Arbeitslosen");
        assertThat(decided("Quote der Arbeitslosen", "arbeitslosenquote").in(Locale.ENGLISH))
                .isEqualTo("Unemployment rate");
        assertThat(decided("Joblessness", "unemployment rate").all()).containsExactly("Joblessness");
        assertThat(MeasureName.of("Umsatz", false, "Takings", List.of("umsatz")).in(Locale.ENGLISH))
                .isEqualTo("Takings");
    }

    @Test
    void noTwoRowsOfTheTableAreAboutOneGermanWord() {
        Set<String> german = new HashSet<>();

        assertThat(MeasureTranslations.pairs())
                .hasSizeGreaterThan(800)
                .allMatch(pair -> german.add(pair.germanLemma()), "its German word is in no other row");
    }
}
