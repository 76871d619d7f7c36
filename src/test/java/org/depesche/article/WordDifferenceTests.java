package org.depesche.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What became of the words of a text: those that went in square brackets, those that came in braces. */
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

    private static String told(WordDifference.Piece piece) {
        return switch (piece.fate()) {
            case STAYED -> piece.text();
            case WENT -> "[" + piece.text() + "]";
            case CAME -> "{" + piece.text() + "}";
        };
    }
}
