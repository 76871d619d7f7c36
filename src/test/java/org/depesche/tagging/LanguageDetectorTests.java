package org.depesche.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTests {

    private static final LanguageDetector detector = new LanguageDetector();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | Der Bundestag stimmt am Freitag über das Gesetz ab.
            de | Hafenstreik endet nach neun Tagen
            de | Minister kündigt Rücktritt an
            de | Die Gemeinde Trubschachen im Emmental hat 1450 Einwohner.
            de | Das Konzert der Band Queens of the Stone Age in Köln ist ausverkauft.
            en | The council voted on Friday to close the bridge.
            en | Port strike ends after nine days
            en | Shares in the company fell by 3 percent on Monday.
            en | Angela Merkel spoke to the Bundestag in Berlin about the budget.
            fr | Le président français se rend à Berlin pour une visite de deux jours.
            it | Il presidente del Consiglio arriva domani a Berlino.
            es | El presidente viaja a Berlín para hablar con la canciller.
            nl | De minister van Financiën reist morgen naar Berlijn.
            da | Statsministeren rejser til Berlin i morgen.
            pl | Premier jedzie do Berlina na spotkanie z kanclerzem.
            ru | Президент России прибыл в Пекин.
            """)
    void tellsTheLanguageOfOneSentence(String language, String sentence) {
        assertThat(detector.detect(sentence)).contains(Locale.of(language));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "1:3, 2:0", "🙂🙂🙂 🙂", "\u0000\uD800", "OK"})
    void saysNothingOfTextWithoutWords(String text) {
        assertThat(detector.detect(text)).isEmpty();
    }

    @Test
    void readsOnlyAsMuchAsItNeeds() {
        assertThat(detector.detect("Der Rat hat am Dienstag entschieden. ".repeat(100_000)))
                .contains(Locale.GERMAN);
    }
}
