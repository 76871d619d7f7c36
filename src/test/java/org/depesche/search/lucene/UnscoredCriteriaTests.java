package org.depesche.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.depesche.search.Shelf;
import org.depesche.search.lucene.index.LuceneShelf;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The articles that are counted are those that are listed, whichever way Lucene is asked. */
class UnscoredCriteriaTests {

    private static Shelf shelf;

    @BeforeAll
    static void fillTheShelf() throws IOException {
        shelf = new LuceneShelf()
                .with("de", "Streik im Hafen", "Die Arbeiter legten die Arbeit nieder.\n\nDer Hafen steht still.")
                .with("de", "Häfen in Not", "Es fehlt an Arbeitern.\n\nDas Volumen des Handels sank.")
                .with("de", "Handelsvolumen sinkt", "Der Handel lahmt. Im Hafen wird gestreikt.")
                .with("en", "Strike in the port", "The workers of the harbour wait.\n\nHafen is the German word.")
                .with("fr", "Grève au port", "Le port est fermé, le hafen aussi.");
    }

    @AfterAll
    static void emptyTheShelf() throws IOException {
        shelf.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hafen",
                "hafen",
                "Hafen Streik",
                "Hafen OR Streik",
                "Hafen -Streik",
                "-Streik",
                "(Hafen OR port) -(Streik OR strike)",
                "\"im Hafen\"",
                "\"Die Arbeiter\" Hafen",
                "\"Handel Volumen\"~5",
                "exact:Hafen",
                "titel:Hafen",
                "autor:Müller",
                "autor:Müller Hafen",
                "Handelsvolumen",
                "Handels-Volumen",
                "Haf*",
                "streiken",
                "2024",
                "port OR 5"
            })
    void countsWhatItLists(String q) throws IOException {
        assertThat(shelf.count(q)).isEqualTo(shelf.find(q).size());
    }
}
