package org.depesche.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTextTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            BERLIN, 17. Mai (Agentur) – Der Rat tagt.     | Berlin         | 17. Mai | Der Rat tagt.
            Berlin (dpa) - Der Rat tagt.                  | Berlin         | -       | Der Rat tagt.
            Berlin (dpa/AFP) – „Nein“, sagte er.          | Berlin         | -       | „Nein“, sagte er.
            FRANKFURT/MAIN (Dienst) -- 12 Züge fuhren.    | Frankfurt/Main | -       | 12 Züge fuhren.
            Frankfurt (Oder) (Dienst) – Ein Tag.          | Frankfurt (Oder) | -     | Ein Tag.
            NEW YORK, May 17 (Wire) — It rained.          | New York       | May 17  | It rained.
            LONDON — It rained.                           | London         | -       | It rained.
            LEEDS, England, May 3, 2024 -- The firm grew. | Leeds          | May 3, 2024 | The firm grew.
            LEEDS, May 3, 2024 /PRNewswire/ -- It grew.   | Leeds          | May 3, 2024 | It grew.
            Kiel (dpa). Der Hafen wächst.                 | Kiel           | -       | Der Hafen wächst.
            HAMBURG (AP) _ The port grew.                 | Hamburg        | -       | The port grew.
            BRÜSSEL, 3. Mai (Reuters) - Der Rat tagt.     | Brüssel        | 3. Mai  | Der Rat tagt.
            WASHINGTON, May 3 (Reuters) - It rained.      | Washington     | May 3   | It rained.
            PARIS, France (AFP) – It rained.              | Paris          | -       | It rained.
            HARLOW, Maine, May 17, 2025 – It rained.      | Harlow         | May 17, 2025 | It rained.
            WEXLEY, England – It rained.                  | Wexley         | -       | It rained.
            MOORHUSEN. Der Rat tagt.                      | Moorhusen      | -       | Der Rat tagt.
            BAD SEGEBERG. Der Rat tagt.                   | Bad Segeberg   | -       | Der Rat tagt.
            Kiel. Der Rat tagt.                           | Kiel           | -       | Der Rat tagt.
            Kiel/Flensburg. Der Rat tagt.                 | Kiel/Flensburg | -       | Der Rat tagt.
            Bad Ulrau (go). Der Rat tagt.                 | Bad Ulrau      | -       | Der Rat tagt.
            Groß Zeesow. Der Rat tagt.                    | Groß Zeesow    | -       | Der Rat tagt.
            Ober-Laubach. Der Rat tagt.                   | Ober-Laubach   | -       | Der Rat tagt.
            Karlsheim-Weiler. Der Rat tagt.               | Karlsheim-Weiler | -     | Der Rat tagt.
            Hameltal. Der Rat tagt.                       | Hameltal       | -       | Der Rat tagt.
            Ahrental, 14. März 2024. Der Rat tagt.        | Ahrental       | 14. März 2024 | Der Rat tagt.
            Essen. Der Rat tagt.                          | Essen          | -       | Der Rat tagt.
            Ostmoorstedt. Der Rat tagt.                   | Ostmoorstedt   | -       | Der Rat tagt.
            München – Der Rat tagt.                       | München        | -       | Der Rat tagt.
            Wien, 3.5. – Es regnete.                      | Wien           | 3.5.    | Es regnete.
            (ANSA) - PROVARA, 06 MAG - Il ponte apre.     | Provara        | 06 MAG  | Il ponte apre.
            Valmar, 11 mar (EFE).- El puente abre.        | Valmar         | 11 mar  | El puente abre.
            PROBNOYE, May 3. /TASS/. It snowed.           | Probnoye       | May 3   | It snowed.
            København /ritzau/: Broen åbner.              | København      | -       | Broen åbner.
            TAMURA, Japan, Dec. 9 Kyodo - It rained.      | Tamura         | Dec. 9  | It rained.
            LOWMOOR, Feb 1 Kestrel - It rained.           | Lowmoor        | Feb 1   | It rained.
            KANSAS CITY, Mo.--(BUSINESS WIRE)--It grew.   | Kansas City    | -       | It grew.
            NEW YORK & LONDON--(BUSINESS WIRE)--It grew.  | New York & London | -    | It grew.
            PROEFDAM 29/01 (BELGA) - De brug gaat open.   | Proefdam       | 29/01   | De brug gaat open.
            """)
    void readsPlaceAndDateOffTheFirstSentence(String paragraph, String place, String date, String rest) {
        DatelineText found = DatelineText.startOf(paragraph);
        assertThat(found).isNotNull();
        assertThat(found.dateline().place()).isEqualTo(place);
        assertThat(found.dateline().date()).isEqualTo(date);
        assertThat(paragraph.substring(found.length())).isEqualTo(rest);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Berlin (dpa) - Der Rat tagt.             | dpa
            (ANSA) - ROMA, 6 MAG - Il ponte apre.    | ANSA
            TAMURA, Dec. 9 Kyodo - It rained.        | Kyodo
            LONDON — It rained.                      | -
            """)
    void readsTheAgency(String paragraph, String agency) {
        DatelineText found = DatelineText.startOf(paragraph);
        assertThat(found).isNotNull();
        assertThat(found.agency()).isEqualTo(agency);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Berlin - wo ebenfalls gestreikt wird - folgt.",
                "Angela Beispiel (CDU) – Die Abgeordnete schwieg.",
                "Lisa Beispiel (58) – Sie war lange da.",
                "Lisa Beispiel (Kiel) – die Jüngste – gewann.",
                "Kiel (Gaarden). Die Werft wächst.",
                "Lisa Beispiel, Kiel – Die Werft wächst.",
                "Berlin _ Name des Felds",
                "EILMELDUNG – Brücke gesperrt.",
                "Der Rat tagt – Er schweigt.",
                "Berlin – Hauptstadt der Kultur – feiert.",
                "(Update) - Der Rat tagt, 6 Mann - Er schweigt.",
                "Der Rat tagt, Mai 3 Uhr - Er schweigt."
            })
    void leavesOtherDashesAlone(String paragraph) {
        assertThat(DatelineText.startOf(paragraph)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nein. Der Rat tagt nicht.",
                "NEIN. Der Rat tagt nicht.",
                "Endlich. Es regnet.",
                "Stille. Dann ein Schrei.",
                "Anna. So heißt sie.",
                "Regen. Nichts als Regen.",
                "Groß Gedachtes. Es blieb klein.",
                "Alt Bekanntes. Der Rat schwieg.",
                "Neu Gedacht. Der Rat plant um.",
                "Angela Beispiel. Die Abgeordnete schwieg."
            })
    void leavesOtherShortSentencesAlone(String paragraph) {
        assertThat(DatelineText.startOf(paragraph)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Torvik. Der Weg ist frei.   | Die Schranke bei Torvik bleibt zu.         | true
            Torvik. Der Weg ist frei.   | Im Kirchenkreis Torvik wird gebaut.        | true
            Torvik. Der Weg ist frei.   | Rund 40 Torviker kamen.                    | true
            Torvik. Der Weg ist frei.   | Stadt Torvik beginnt am Montag.            | true
            Torvik. Der Weg ist frei.   | Das wünscht sich die Gemeinde Torvik.      | true
            Torvik. Der Weg ist frei.   | Der Streit um Torvik geht weiter.          | true
            Torvik. Der Weg ist frei.   | Das sagte Torvik am Montag.                | false
            Torvik. Der Weg ist frei.   | Ein Brief von Torvik an den Rat.           | false
            Vorbei. Der Weg ist frei.    | Der Kampf um Vorbei war lang.               | false
            """)
    void knowsAPlaceThatTheTextNamesAgain(String paragraph, String text, boolean known) {
        assertThat(DatelineText.startOf(paragraph, text) != null).isEqualTo(known);
    }
}
