package org.depesche.article.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.depesche.HostileText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The changes of the words of a text: those that went in square brackets, those that came in braces. */
class WordDifferenceTests {

    @ParameterizedTest
    @CsvSource({
        "Der Hafen wird umgebaut,       Der Hafen wird ausgebaut,        Der Hafen wird [umgebaut]{ausgebaut}",
        "Der Hafen ruht,                Der Hafen ruht,                  Der Hafen ruht",
        "'',                            Der Hafen ruht,                  {Der Hafen ruht}",
        "Der Hafen ruht,                '',                              [Der Hafen ruht]",
        "Der Hafen ruht.,               Der Hafen ruht. Bis morgen.,     Der Hafen ruht. {Bis morgen.}",
        "Der Hafen ruht. Bis morgen.,   Der Hafen ruht.,                 Der Hafen ruht. [Bis morgen.]",
        "Er ruht. Bis morgen.,          Er ruht.||Bis morgen.,           Er ruht. {¶}||Bis morgen.",
        "Er ruht.||Bis morgen.,         Er ruht. Bis morgen.,            Er ruht. [¶] Bis morgen.",
        "Er ruht.,                      Er ruht.||Bis morgen.,           Er ruht.||{Bis morgen.}",
        "Er ruht.||Bis morgen.,         Er schläft. Bis morgen.,         Er [ruht.||]{schläft. }Bis morgen.",
    })
    void tellsWhatWentAndWhatCame(String before, String after, String told) {
        WordDifference difference = WordDifference.between(before.replace('|', '\n'), after.replace('|', '\n'));

        assertThat(difference.pieces().stream().map(WordDifferenceTests::told).collect(Collectors.joining()))
                .isEqualTo(told.replace('|', '\n'));
    }

    @Test
    void comparesTextsOfSomeThousandWords() {
        String before = words(0, 3_000, 1);
        WordDifference difference =
                WordDifference.between(before, words(0, 1_000, 1) + "neu " + words(1_001, 3_000, 1));

        assertThat(difference.rough()).isFalse();
        assertThat(difference.pieces()).hasSize(4);
    }

    @Test
    void comparesArticlesOfWhichEveryWordIsAnother() {
        WordDifference difference = WordDifference.between(words(0, 2_000, 1), words(5_000, 7_000, 1));

        assertThat(difference.rough()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"150000,1", "150000,7", "12000,3"})
    void leavesOffWhereTextsAreTooDifferent(int many, int step) {
        String before = "Anfang " + words(0, many, 1) + "Ende";
        String after = "Anfang " + words(many, 2 * many, step) + "Ende";
        WordDifference[] found = new WordDifference[1];

        Duration cost = HostileText.cost(() -> found[0] = WordDifference.between(before, after));

        assertThat(cost).isLessThan(Duration.ofSeconds(10));
        assertThat(found[0].rough()).isTrue();
        assertThat(found[0].pieces().getFirst())
                .isEqualTo(new WordDifference.Piece(WordDifference.Fate.STAYED, "Anfang "));
        assertThat(found[0].pieces()).hasSize(4);
    }

    @Test
    void joinsTheWordsOfAMegabyteInAMoment() {
        String text = "a ".repeat(500_000);

        assertThat(HostileText.cost(() -> WordDifference.between(text, text + "b")))
                .isLessThan(Duration.ofSeconds(10));
    }

    private static String words(int from, int to, int step) {
        return IntStream.iterate(from, n -> n < to, n -> n + step)
                .mapToObj(n -> "w" + n + " ")
                .collect(Collectors.joining());
    }

    private static String told(WordDifference.Piece piece) {
        return switch (piece.fate()) {
            case STAYED -> piece.text();
            case WENT -> "[" + piece.text() + "]";
            case CAME -> "{" + piece.text() + "}";
        };
    }
}
