package org.depesche.search.hits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.depesche.search.SearchResult.Piece;
import org.depesche.tagging.Span;
import org.junit.jupiter.api.Test;

class MarksTests {

    private static final String LONG =
            "Am Anfang steht ein langer Satz über Wind und Wetter, der nichts zur Sache tut. ".repeat(20);

    @Test
    void aShortTextIsShownWhole() {
        assertThat(pieces("Eine Fähre fährt.", "Fähre"))
                .containsExactly(new Piece("Eine ", false), new Piece("Fähre", true), new Piece(" fährt.", false));
    }

    @Test
    void aMatchFarDownIsShownWithItsSentence() {
        List<Piece> pieces = pieces(LONG + "Dann kam die Fähre aus Ystad. " + LONG, "Fähre");
        assertThat(pieces.get(0).text()).isEqualTo("Dann kam die ");
        assertThat(pieces.get(1)).isEqualTo(new Piece("Fähre", true));
        assertThat(pieces.get(2).text()).endsWith(" …");
    }

    @Test
    void theStretchWithMostDifferentWordsIsTaken() {
        String text = "Die Fähre, die Fähre, die Fähre. " + LONG + "Ein Streik hält die Fähre auf. " + LONG;
        assertThat(plain(pieces(text, "Fähre|Streik"))).contains("Ein Streik hält die Fähre auf.");
    }

    @Test
    void withoutAMatchTheBeginningIsShown() {
        String snippet = plain(pieces(LONG, "Leuchtturm"));
        assertThat(snippet).startsWith("Am Anfang steht").endsWith(" …").hasSizeBetween(180, 260);
    }

    @Test
    void aCaptionBehindALongFirstParagraphIsNotShownAsItsPart() {
        String lead = "Die Fähre zwischen Rostock und Rauma fährt von Mai an ohne Diesel und braucht nachts Strom.";
        assertThat(plain(pieces(lead + "\n\nDie Fähre im Dock", "Leuchtturm"))).isEqualTo(lead);
    }

    @Test
    void paragraphsAreJoinedByABlank() {
        assertThat(plain(pieces("Eins.\n\nZwei Fähre.", "Eins"))).isEqualTo("Eins. Zwei Fähre.");
    }

    @Test
    void everyMatchThereIsIsShownWhateverTheText() {
        Random random = new Random(7);
        for (int i = 0; i < 5000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(1, 120); n > 0; n--) {
                text.append(List.of("Wort", "Fähre", "x".repeat(random.nextInt(1, 300)), ".", "\n\n", "🚢", "z. B.")
                        .get(random.nextInt(7)));
                text.append(random.nextInt(3) > 0 ? " " : "");
            }
            String whole = text.toString();
            List<Piece> pieces = pieces(whole, "Fähre");
            if (whole.contains("Fähre")) {
                assertThat(pieces).as(whole).anyMatch(Piece::marked);
            }
            assertThat(plain(pieces).length()).isLessThan(700);
        }
    }

    private static List<Piece> pieces(String text, String word) {
        List<Span> matches = new ArrayList<>();
        Pattern.compile(word)
                .matcher(text)
                .results()
                .forEach(match -> matches.add(new Span(match.start(), match.end())));
        Marks marks = new Marks(text, matches);
        return marks.pieces(marks.snippet());
    }

    private static String plain(List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()));
        return text.toString();
    }
}
