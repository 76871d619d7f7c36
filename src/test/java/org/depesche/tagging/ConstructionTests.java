package org.depesche.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A correction is carried to sentences that are built alike. */
class ConstructionTests {

    private static Span span(String sentence, String words) {
        int start = sentence.indexOf(words);
        assertThat(start).as(words).isNotNegative();
        return new Span(start, start + words.length());
    }

    private static Construction.@Nullable Reading read(
            String taught,
            String figure,
            String measure,
            @Nullable String qualifier,
            @Nullable String subject,
            String other,
            String otherFigure,
            Locale language) {
        Measured measured = new Measured(
                measure,
                FigureReader.lemma(measure, language),
                qualifier,
                subject == null ? null : new Subject(span(taught, subject), Subject.Found.EDITOR),
                1);
        Construction construction =
                Construction.of(taught, new Span(0, taught.length()), span(taught, figure), measured, language);
        assertThat(construction).isNotNull();
        return construction.read(other, new Span(0, other.length()), span(other, otherFigure), language);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Der Umsatz der Nordkai AG stieg auf 92 Millionen Euro. | 92 Millionen Euro | Umsatz | Nordkai AG"
                        + " | Der Gewinn der Wattbahn stieg auf 4 Millionen Euro. | 4 Millionen Euro | Gewinn | Wattbahn",
                "Für die Sanierung zahlt die Stadt Leer 3 Millionen Euro. | 3 Millionen Euro | Sanierung | Stadt Leer"
                        + " | Für das neue Dach zahlt der Landkreis Wittmund 80.000 Euro. | 80.000 Euro | Dach | Landkreis Wittmund",
                "Im Mai lag die Quote in Emden bei 8,1 Prozent. | 8,1 Prozent | Quote | Emden"
                        + " | Im Juni lag die Auslastung in Husum bei 71 Prozent. | 71 Prozent | Auslastung | Husum",
            })
    void theSameOrderOfWordsTellsMeasureAndSubject(
            String taught,
            String figure,
            String measure,
            String subject,
            String other,
            String otherFigure,
            String otherMeasure,
            String otherSubject) {
        Construction.Reading reading = read(taught, figure, measure, null, subject, other, otherFigure, Locale.GERMAN);

        assertThat(reading).isNotNull();
        assertThat(reading.measure()).isEqualTo(otherMeasure);
        assertThat(reading.subject()).isEqualTo(span(other, otherSubject));
    }

    @ParameterizedTest
    @CsvSource({
        "Der Gewinn der Wattbahn sank auf 4 Millionen Euro., 4 Millionen Euro",
        "Der Gewinn stieg auf 4 Millionen Euro., 4 Millionen Euro",
        "Um 4 Millionen Euro stieg der Gewinn der Wattbahn., 4 Millionen Euro",
    })
    void anotherOrderOfWordsTellsNothing(String other, String figure) {
        assertThat(read(
                        "Der Umsatz der Nordkai AG stieg auf 92 Millionen Euro.",
                        "92 Millionen Euro",
                        "Umsatz",
                        null,
                        "Nordkai AG",
                        other,
                        figure,
                        Locale.GERMAN))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Die Ausgaben für Bildung lagen bei 12 Millionen Euro. | für Bildung"
                        + " | Die Kosten für Energie lagen bei 7 Millionen Euro. | für Energie",
                "Die Ausgaben je Einwohner lagen bei 12 Millionen Euro. | je Einwohner"
                        + " | Die Ausgaben je Haushalt lagen bei 7 Millionen Euro. | je Haushalt",
            })
    void theQualifierIsCarriedToo(String taught, String qualifier, String other, String otherQualifier) {
        Construction.Reading reading = read(
                taught, "12 Millionen Euro", "Ausgaben", qualifier, null, other, "7 Millionen Euro", Locale.GERMAN);

        assertThat(reading).isNotNull();
        assertThat(reading.qualifier()).isEqualTo(otherQualifier);
    }

    @ParameterizedTest
    @CsvSource({"Die Fahrgäste zahlen künftig 3 Euro., 3 Euro", "Die Kinder zahlen künftig 2 Euro., 2 Euro"})
    void aMeasureThatTheSentenceDoesNotNameIsCarriedByItsName(String other, String figure) {
        Construction.Reading reading = read(
                "Die Besucher zahlen künftig 12 Euro.",
                "12 Euro",
                "Eintritt",
                null,
                null,
                other,
                figure,
                Locale.GERMAN);

        assertThat(reading).isNotNull();
        assertThat(reading.measure()).isEqualTo("Eintritt");
    }

    @ParameterizedTest
    @CsvSource({
        "The operating profit of Wherry Foods rose to £3 million., £3 million, operating profit",
        "The turnover of Marsh Lane Ltd rose to £40 million., £40 million, turnover",
    })
    void englishNounsKeepTheWordsBeforeThem(String other, String figure, String measure) {
        Construction.Reading reading = read(
                "The annual revenue of Fenland Rail rose to £92 million.",
                "£92 million",
                "annual revenue",
                null,
                null,
                other,
                figure,
                Locale.ENGLISH);

        assertThat(reading).isNotNull();
        assertThat(reading.measure()).isEqualTo(measure);
    }
}
