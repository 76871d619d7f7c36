package org.depesche.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.depesche.search.lucene.index.LuceneShelf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words are forms of one, alone and in compounds, and which only look like it. */
class GermanFormsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hafen     | Häfen
            Häfen     | Flughafen
            Apfel     | Äpfeln
            Apfelsaft | Apfelsäfte
            Saft      | Apfelsäfte
            Graf      | Landgrafen
            Wal       | Walfang
            Fähre     | Nachtfähren
            Faehre    | Nachtfähre
            Fähre     | Faehren
            Müller    | Muellers
            Küche     | Schulküchen
            Bürger    | Bürgern
            Bauer     | Bauern
            Museum    | Heimatmuseen
            Museen    | Museum
            Elektroauto | Elektroautos
            See       | Seen
            Bus       | Busse
            Firma     | Baufirmen
            Fußballspieler | Fußballspielern
            """)
    void areOne(String q, String text) throws IOException {
        assertThat(isFound(q, text)).as("%s in %s", q, text).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Fähre    | Autofahrer
            Müller   | Atommüll
            Müll     | Müllers
            Müll     | Kohlmüller
            Burg     | Bürger
            Bau      | Bauern
            Küche    | Apfelkuchen
            Polen    | Pol
            Zeuge    | Fahrzeugen
            Ball     | Fußballspieler
            Graf     | Fotografen
            Teller   | Hersteller
            Tomate   | Geldautomaten
            """)
    void areKeptApart(String q, String text) throws IOException {
        assertThat(isFound(q, text)).as("%s in %s", q, text).isFalse();
    }

    private static boolean isFound(String q, String text) throws IOException {
        try (Shelf shelf = new LuceneShelf().with("de", "Meldung", text)) {
            return !shelf.find(q).isEmpty();
        }
    }
}
