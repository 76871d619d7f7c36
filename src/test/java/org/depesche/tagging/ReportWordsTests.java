package org.depesche.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The manner in which a sentence holds its value, which stands between brackets. */
class ReportWordsTests {

    private static ReportWords of(String language) {
        return ReportWords.of(Locale.of(language));
    }

    private static String before(String sentence) {
        return sentence.substring(0, sentence.indexOf('['));
    }

    private static String after(String sentence) {
        return sentence.substring(sentence.indexOf(']') + 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | true  | Die Werft erwartet für 2024 einen Umsatz von [96 Millionen].
            de | true  | Der Vorstand rechnet damit, dass der Umsatz auf [96 Millionen] steigt.
            de | true  | Der Neubau soll [12 Millionen] kosten.
            de | false | Der Umsatz stieg auf [96 Millionen], für 2025 erwartet die Werft 100 Millionen.
            de | false | Der Umsatz lag bei [96 Millionen] und damit höher als erwartet.
            de | false | Der Neubau hat [14 Millionen] mehr als geplant gekostet.
            de | false | Mit [1,57 Millionen] Containern schlug der Hafen so viel um wie nie.
            en | true  | The line expects revenue of [96 million] this year.
            en | true  | Profit is forecast to reach [12 million].
            en | false | Revenue rose to [96 million] while analysts expected 90 million.
            en | false | The repair cost [19 million], more than planned.
            en | false | In May the port handled [12,000] boxes.
            """)
    void knowsExpectedValues(String language, boolean expected, String sentence) {
        assertThat(of(language).isExpected(before(sentence), after(sentence))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | true  | Der Umsatz lag bei 96 Millionen, davon [23 Millionen] in Europa.
            de | false | Der Umsatz lag bei [96 Millionen], davon 23 Millionen in Europa.
            de | true  | Darunter waren [120] Kinder.
            en | true  | Revenue was 96 million, including [23 million] from licences.
            en | false | Revenue was [96 million], including 23 million from licences.
            """)
    void knowsPartsOfOtherValues(String language, boolean part, String sentence) {
        assertThat(of(language).isPart(before(sentence), after(sentence))).isEqualTo(part);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | true  | Richtig sind 1,62 Millionen, nicht [1,26 Millionen].
            de | true  | Statt [12,4 Millionen] kostet die Brücke nun 19,8 Millionen.
            de | false | Nicht nur der Umsatz stieg auf [96 Millionen].
            en | true  | It was 1.62 million, not [1.26 million].
            en | true  | It carried 900 people instead of [600].
            en | false | It was not easy, but sales reached [96 million].
            """)
    void knowsDeniedValues(String language, boolean denied, String sentence) {
        assertThat(of(language).isDenied(before(sentence))).isEqualTo(denied);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | true  | Das Institut kommt auf [1,58 Millionen] Container.
            de | true  | Nach Angaben der Polizei waren es [8.000] Teilnehmer.
            de | false | Der Umsatz lag bei [96 Millionen], teilte die Werft mit.
            en | true  | According to police, [8,000] people came.
            en | false | Revenue rose to [96 million], the line said.
            """)
    void knowsValuesOfOthers(String language, boolean attributed, String sentence) {
        assertThat(of(language).isAttributed(before(sentence), after(sentence))).isEqualTo(attributed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(Berichtigung: Im ersten Absatz muss es 96 Millionen heißen.)",
                "Die Agentur hat die Zahl korrigiert.",
                "Eine frühere Meldung nannte irrtümlich 94 Millionen."
            })
    void knowsCorrections(String text) {
        assertThat(of("de").isCorrection(text)).isTrue();
        assertThat(of("de").isCorrection("Die Werft meldet mehr Aufträge.")).isFalse();
        assertThat(of("en").isCorrection("This corrects an earlier report.")).isTrue();
    }
}
