package org.depesche.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.depesche.search.lucene.index.LuceneShelf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words find which. */
class WordsFoundTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # inflection
            Häuser                    | In dem Haus brannte Licht.
            Haus                      | Die Häuser stehen leer.
            Fähren                    | Eine Fähre legt ab.
            Bürgermeisterin           | Die Bürgermeisterinnen trafen sich.
            elektrische               | Sie fährt elektrisch.
            gestiegene                | Die gestiegenen Preise
            Putin                     | Putins Besuch in Peking
            Putins                    | Putin besucht Peking
            # umlauts and ß
            Muller                    | Herr Müller geht.
            Mueller                   | Herr Müller geht.
            Müller                    | Herr Mueller geht.
            Strasse                   | Die Straße ist gesperrt.
            Straße                    | Die Strasse ist gesperrt.
            GROSSE STRASSE            | Die große Straße ist gesperrt.
            Baer                      | Ein Bär im Wald
            # compounds, both ways
            Volumen                   | Das Handelsvolumen stieg.
            Handel                    | Das Handelsvolumen stieg.
            Energie                   | Streit um Kernenergie
            Kernenergie               | Er forscht zur Kernenergie.
            Handelsvolumen            | Das Volumen des Handels stieg.
            Fähre                     | Die Nachtfähre legt ab.
            Bericht                   | Der Jahresbericht liegt vor.
            Besuche                   | Nach dem Staatsbesuch
            Preis                     | Die Strompreise steigen.
            Rat                       | Die Stadträte tagten.
            Rate                      | Die Inflationsrate sank.
            # genitives
            Minister                  | Die Reise des Ministers begann.
            Ministers                 | Der Minister reist.
            Bademeister               | Der lange Sommer des Bademeisters
            Verkehr                   | Die Zukunft des Verkehrs
            Autor                     | Der Name des Autors
            Kommissar                 | Die Frage des Kommissars
            Ingenieur                 | Der Rat des Ingenieurs
            Wechselkurse              | Die Lage des Wechselkurses
            Aktienkurs                | Die Aktienkurse stiegen.
            # English
            ports                     | The port was closed.
            strikes                   | A strike ended on Monday.
            company                   | The companies agreed.
            # anything
            E-Fähre                   | Die E-Fähre kommt.
            2024                      | Im Jahr 2024 war es so.
            3,5                       | Um 3,5 Prozent
            Straßenbahn               | Eine neue Straßenbahn
            Präsidentʼs               | Präsidentʼs Rede
            """)
    void isFound(String q, String text) throws IOException {
        try (Shelf shelf = new LuceneShelf()) {
            shelf.with(isEnglish(text) ? "en" : "de", "Meldung", text);
            assertThat(shelf.find(q)).as("%s in „%s“", q, text).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Rat                       | Der Apparat ist kaputt.
            Ei                        | Die Partei stimmt zu.
            Land                      | Er spielte Gitarre.
            Bank                      | Der Bandleader
            exact:Haus                | Die Häuser stehen leer.
            exact:Strasse             | Die Straße ist gesperrt.
            exact:Volumen             | Das Handelsvolumen stieg.
            Handelsvolumen            | Das Volumen sinkt. Später, nach einer langen Pause, wird auch vom Handel geredet.
            Rate                      | Die Stadträte tagten.
            Essen                     | Sie hat viele Interessen.
            Ei                        | Die Parteien stimmen zu.
            Frage                     | Die Nachfrage steigt.
            anders                    | Die anderen gingen.
            Vers                      | Das Verfahren endet.
            """)
    void isNotFound(String q, String text) throws IOException {
        try (Shelf shelf = new LuceneShelf()) {
            shelf.with("de", "Meldung", text);
            assertThat(shelf.find(q)).as("%s in „%s“", q, text).isEmpty();
        }
    }

    private static boolean isEnglish(String text) {
        return text.startsWith("The ") || text.startsWith("A ");
    }
}
