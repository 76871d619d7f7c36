package org.depesche.curation.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.depesche.curation.measures.SimilarForms.Pair;
import org.depesche.tagging.FigureReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarFormsTests {

    /** The similarity of two measures with one form each. */
    private static MeasureSimilarity similarity(String one, String oneLanguage, String other, String otherLanguage) {
        Map<String, Integer> forms = new HashMap<>();
        forms.put(FigureReader.lemma(one, Locale.forLanguageTag(oneLanguage)), 1);
        forms.put(FigureReader.lemma(other, Locale.forLanguageTag(otherLanguage)), 2);
        return SimilarForms.find(forms).get(Pair.of(1, 2));
    }

    @ParameterizedTest
    @CsvSource({
        "Teuerungsrate, Inflation, SYNONYM",
        "Arbeitslosenrate, Arbeitslosenquote, SYNONYM",
        "Umsätze, Erlöse, SYNONYM",
        "Belegschaft, Beschäftigten, SYNONYM",
        "Waermeverbrauch, Wärmeverbrauch, SPELLING",
        "Fotovoltaikleistung, Photovoltaikleistung, SPELLING",
        "Schifffahrtskosten, Schiffahrtskosten, SPELLING",
        "Stromverbrach, Stromverbrauch, SPELLING",
        "Rohstoffmenge, Rohstoff, COMPOUND",
        "Schlepperzahl, Schlepper, COMPOUND",
    })
    void inGerman(String one, String other, MeasureSimilarity why) {
        assertThat(similarity(one, "de", other, "de")).isEqualTo(why);
    }

    @ParameterizedTest
    @CsvSource({
        "Handelsvolumen, trade volume",
        "Umsatz, turnover",
        "Arbeitslosenquote, unemployment rates",
        "Todesopfer, fatalities",
        "Marktanteil, market share",
    })
    void acrossLanguages(String german, String english) {
        assertThat(similarity(german, "de", english, "en")).isEqualTo(MeasureSimilarity.SYNONYM);
    }

    @ParameterizedTest
    @CsvSource({
        "Importe, Exporte",
        "Strompreis, Gaspreis",
        "Gewinn, Verlust",
        "Haus, Maus",
        "Arbeitslosenquote, Wohnungsquote",
        "Länge, Breite",
    })
    void notAlike(String one, String other) {
        assertThat(similarity(one, "de", other, "de")).isNull();
    }

    @Test
    void noWordOfTheTableIsInTwoGroupsOfOneThing() {
        Map<String, Integer> groups = new HashMap<>();
        MeasureSynonyms.table().forEach(group -> {
            assertThat(group).as("one lemma is no group").hasSizeGreaterThan(1);
            group.forEach(lemma -> groups.merge(lemma, 1, Integer::sum));
        });
        assertThat(groups)
                .as("lemmas in several groups")
                .allSatisfy((lemma, count) -> assertThat(count).as(lemma).isEqualTo(1));
    }
}
