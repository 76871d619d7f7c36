package org.depesche.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import org.depesche.search.lucene.index.LuceneShelf;
import org.junit.jupiter.api.Test;

/** The order of the hits; which hits there are is asked elsewhere. */
class RankingTests {

    private static final String FILLER = " Am Kai lag ein Boot, und niemand sagte etwas dazu, bis es dunkel wurde.";

    /** An empty shelf; other engines have their own. */
    Shelf shelf() throws IOException {
        return new LuceneShelf();
    }

    @Test
    void theHeadlineCountsMoreThanTheLeadAndTheLeadMoreThanTheBody() throws IOException {
        try (Shelf shelf = shelf().with(
                        "de", "Meldung eins", "Es begann ruhig." + FILLER + "\n\nDann kam der Streik." + FILLER)
                .with("de", "Meldung zwei", "Der Streik begann." + FILLER + "\n\nDann war es ruhig." + FILLER)
                .with("de", "Streik beginnt", "Es begann ruhig." + FILLER + "\n\nDann war es ruhig." + FILLER)) {
            assertThat(shelf.find("Streik")).containsExactly("Streik beginnt", "Meldung zwei", "Meldung eins");
        }
    }

    @Test
    void theExactFormCountsMoreThanAnotherAndAnotherMoreThanACompound() throws IOException {
        try (Shelf shelf = shelf().with("de", "Drei", "Das Handelsvolumen wuchs." + FILLER)
                .with("de", "Zwei", "Viele Händel und manche Handels wegen." + FILLER)
                .with("de", "Eins", "Manche meinten, Handel sei besser." + FILLER)) {
            assertThat(shelf.find("Handel")).containsExactly("Eins", "Zwei", "Drei");
        }
    }

    @Test
    void theWordItselfInTheTextCountsMoreThanACompoundInTheHeadline() throws IOException {
        try (Shelf shelf = shelf().with(
                        "de", "Flughafen wird größer", "Der Flughafen wächst. Am Flughafen wird gebaut." + FILLER)
                .with("de", "Stadt plant Ausbau", "Der Hafen wächst, und am Hafen wird gebaut." + FILLER)
                .with("de", "Hafen wird größer", "Der Hafen wächst." + FILLER)) {
            assertThat(shelf.find("Hafen"))
                    .containsExactly("Hafen wird größer", "Stadt plant Ausbau", "Flughafen wird größer");
        }
    }

    @Test
    void anInflectionOfTheWordDeepInATextCountsMoreThanACompoundEverywhere() throws IOException {
        try (Shelf shelf = shelf().with(
                        "de",
                        LocalDate.of(2024, 5, 16),
                        "Flughafen, Flughafen",
                        "Der Flughafen wächst am Flughafen, ein Flughafen eben.")
                .with(
                        "de",
                        LocalDate.of(2004, 5, 16),
                        "Meldungen vom Tage",
                        "Es war ein Tag wie jeder." + FILLER.repeat(20) + "\n\nAuch andere Häfen wachsen.")) {
            assertThat(shelf.find("Hafen")).containsExactly("Meldungen vom Tage", "Flughafen, Flughafen");
        }
    }

    @Test
    void aRowOfWordsCountsAsMuchAsAWordBesideIt() throws IOException {
        try (Shelf shelf = shelf().with("de", "Alte Fähre verkauft", "Die alte Fähre ist verkauft." + FILLER)
                .with("de", "Meldung", "Es geschah wenig." + FILLER.repeat(3) + " Ein Hafen war dabei.")) {
            assertThat(shelf.find("Hafen ODER \"alte Fähre\"")).containsExactly("Alte Fähre verkauft", "Meldung");
        }
    }

    @Test
    void umlautsAsTypedComeFirst() throws IOException {
        try (Shelf shelf = shelf().with("de", "Muller", "Herr Muller sprach." + FILLER)
                .with("de", "Müller", "Herr Müller sprach." + FILLER)) {
            assertThat(shelf.find("Müller")).containsExactly("Müller", "Muller");
            assertThat(shelf.find("Muller")).containsExactly("Muller", "Müller");
        }
    }

    @Test
    void ofTwoAlikeTheNewerComesFirst() throws IOException {
        try (Shelf shelf = shelf().with(
                        "de", LocalDate.of(2004, 5, 16), "Alter Streik", "Der Streik dauert an." + FILLER)
                .with("de", LocalDate.of(2024, 5, 16), "Neuer Streik", "Der Streik dauert an." + FILLER)) {
            assertThat(shelf.find("Streik")).containsExactly("Neuer Streik", "Alter Streik");
        }
    }

    @Test
    void freshnessNeverBeatsAMuchBetterMatch() throws IOException {
        try (Shelf shelf = shelf().with(
                        "de", LocalDate.of(2004, 5, 16), "Streik im Hafen", "Der Streik dauert an." + FILLER)
                .with(
                        "de",
                        LocalDate.of(2024, 5, 16),
                        "Aus dem Hafen",
                        "Vom Streik sprach keiner." + FILLER.repeat(3))) {
            assertThat(shelf.find("Streik")).containsExactly("Streik im Hafen", "Aus dem Hafen");
        }
    }
}
