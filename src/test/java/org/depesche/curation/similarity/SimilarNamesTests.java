package org.depesche.curation.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.depesche.curation.similarity.SimilarNames.Alike;
import org.depesche.curation.similarity.SimilarNames.Named;
import org.depesche.tagging.EntityKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarNamesTests {

    private static List<Alike> among(EntityKind kind, String... names) {
        List<Named> named = new ArrayList<>();
        for (String name : names) {
            named.add(new Named(named.size() + 1, kind, List.of(name), false));
        }
        return SimilarNames.among(named);
    }

    @ParameterizedTest
    @CsvSource({
        "Viktor Orbán, Orban Viktor, SPELLING",
        "Jürgen Trittin, Juergen Trittin, SPELLING",
        "Wladimir Putin, Vladimir Putin, SPELLING",
        "Henrike Osterloh, Henrike Osterlohe, SPELLING",
        "Karl-Heinz Wiesner, Karlheinz Wiesner, SPELLING",
        "W. Putin, Wladimir Putin, INITIALS",
        "V. Putin, Wladimir Putin, INITIALS",
        "H. J. Vogel, Hans Vogel, INITIALS",
        "Angela Dorothea Merkel, Angela Merkel, LONGER",
        "Sabine Leutheusser-Schnarrenberger, Sabine Leutheusser, LONGER",
        "Wieland, Tomasz Wieland, LONGER",
        "Stefan Meier, Stephan Mayr, SOUND",
        "Katrin Lindhoff, Catrin Lindhof, SPELLING",
    })
    void peopleThatMayBeOne(String one, String other, NameSimilarity kind) {
        assertThat(among(EntityKind.PERSON, one, other)).extracting(Alike::kind).containsExactly(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "Henrike Osterloh, Tilda Osterloh",
        "Stefan Meier, Robert Meier",
        "Wladimir Putin, Wladimir Klitschko",
        "S. Meier, R. Meier",
        "Anna Beck, Anna Berg",
        "Petra Lindhoff, Peter Lindhoff",
        "Maria Kuleberg, Marie Kulebarg",
    })
    void peopleThatAreTwo(String one, String other) {
        assertThat(among(EntityKind.PERSON, one, other)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "EZB, Europäische Zentralbank, ABBREVIATION",
        "EU, Europäische Union, ABBREVIATION",
        "CDU, Christlich Demokratische Union, ABBREVIATION",
        "WHO, World Health Organization, ABBREVIATION",
        "BfV, Bundesamt für Verfassungsschutz, ABBREVIATION",
        "Deutsche Bank, Deutschen Bank, SPELLING",
        "Die Hafen-Werke, Hafenwerke, SPELLING",
        "Kallasvuori Werft, Kallasvuory Werft, SPELLING",
    })
    void organisationsThatMayBeOne(String one, String other, NameSimilarity kind) {
        assertThat(among(EntityKind.ORGANISATION, one, other))
                .extracting(Alike::kind)
                .containsExactly(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "EZB, Europäische Kommission",
        "Flottille 1941, Flottille 1942",
        "Nordbank, Südbank",
        "BASF, Bayerische Motorenwerke",
        "SPD, Sozialistische Linke",
    })
    void organisationsThatAreTwo(String one, String other) {
        assertThat(among(EntityKind.ORGANISATION, one, other)).isEmpty();
    }

    @Test
    void theSameNameOfTwoKindsIsAsked() {
        assertThat(SimilarNames.among(List.of(
                        new Named(1, EntityKind.PERSON, List.of("Nordkai"), false),
                        new Named(2, EntityKind.PLACE, List.of("Nordkai"), false))))
                .extracting(Alike::kind)
                .containsExactly(NameSimilarity.NAME);
    }

    @Test
    void placesThatAGazetteerTellsApartAreNotAsked() {
        assertThat(SimilarNames.among(List.of(
                        new Named(1, EntityKind.PLACE, List.of("Frankfurt"), true),
                        new Named(2, EntityKind.PLACE, List.of("Frankfurt"), true))))
                .isEmpty();
    }

    @Test
    void aFamilyNameOfManyTellsNothing() {
        assertThat(among(EntityKind.PERSON, "Beck", "Anna Beck", "Boris Beck", "Clara Beck", "Dieter Beck"))
                .isEmpty();
    }

    @Test
    void anyNameOfAnEntityMayBeTheOne() {
        assertThat(SimilarNames.among(List.of(
                        new Named(1, EntityKind.ORGANISATION, List.of("ECB", "Europäische Zentralbank"), false),
                        new Named(2, EntityKind.ORGANISATION, List.of("EZB"), false))))
                .singleElement()
                .satisfies(alike -> {
                    assertThat(alike.oneName()).isEqualTo("Europäische Zentralbank");
                    assertThat(alike.kind()).isEqualTo(NameSimilarity.ABBREVIATION);
                });
    }
}
