package org.depesche.article.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionNoteTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Korrektur: In einer früheren Version dieses Artikels hieß es, der Kran sei neu.",
                "Korrektur vom 15. Mai: Der Kran ist 40 Meter hoch, nicht 14.",
                "Korrekturhinweis: Wir haben den Namen der Reederei berichtigt.",
                "Anm. d. Red.: In einer früheren Fassung stand, der Kran sei neu.",
                "(Anmerkung der Redaktion: In der ursprünglichen Version des Textes war das Jahr falsch.)",
                "*In einer ersten Fassung dieses Beitrags hatten wir das Jahr verwechselt.",
                "Transparenzhinweis: Wir haben die Zahl der Stellen im dritten Absatz korrigiert.",
                "Dieser Artikel wurde am 3. Mai um 12 Uhr korrigiert. Der Kran ist 40 Meter hoch.",
                "Correction (May 12, 2024): The crane is 40 metres high.",
                "Correction: An earlier version of this story gave the wrong year.",
                "This article was amended on 12 May 2024. The crane is 40 metres high.",
                "Editor’s note: This story has been updated to correct the name of the ship.",
                "(This May 3 story has been corrected to fix the name in paragraph 2)",
                "An earlier version of this article misstated the height of the crane."
            })
    void tellsWhatWasCorrected(String paragraph) {
        assertThat(CorrectionNote.is(paragraph)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Korrektur: Lisa Beispiel",
                "Die Korrektur des Haushalts kostete die Mehrheit zwei Stunden.",
                "In einer früheren Fassung des Gesetzes fehlte der Paragraph.",
                "„In einer früheren Version dieses Plans stand der Kran noch nicht“, sagt Jan Muster.",
                "Anm. d. Red.: Der Name ist geändert.",
                "Hinweis: Karten gibt es an der Abendkasse.",
                "An earlier version of the bill had no such rule.",
                "The story was changed twice before it was printed, said the editor.",
                "Correction officers guard the prison."
            })
    void isNoTextAboutSomethingElse(String paragraph) {
        assertThat(CorrectionNote.is(paragraph)).isFalse();
    }
}
