package org.depesche.search.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of a text at their places. */
class TokensTests {

    @Test
    void eachWordHasItsPlaceAndItsForms() {
        assertThat(Language.GERMAN.tokens("Die Häfen, 2 Hafenmauern"))
                .containsExactly(
                        new Token(0, 3, List.of("die", "~ddie")),
                        new Token(4, 9, List.of("häfen", "~dhaf")),
                        new Token(11, 12, List.of("2")),
                        new Token(13, 24, List.of("hafenmauern", "~dhafenmau", "+dhaf", "+dmau")));
    }

    @Test
    void aTextWithoutWordsHasNone() {
        assertThat(Language.ENGLISH.tokens("")).isEmpty();
        assertThat(Language.ENGLISH.tokens(" – !\u0000 ")).isEmpty();
    }

    @Test
    void aVeryLongWordIsSeveral() {
        assertThat(Language.OTHER.tokens("a".repeat(300)))
                .extracting(Token::start, Token::end)
                .containsExactly(tuple(0, 255), tuple(255, 300));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u241fb",
                "a\u001fb",
                "a\u00a0b",
                "a\u200bb",
                "a\u2028b",
                "a\ud83d\ude00b",
                "a\ud83db",
                "a\ufeffb"
            })
    void noTermHasASignThatSeparatesTerms(String text) {
        assertThat(Language.GERMAN.tokens(text))
                .isNotEmpty()
                .flatExtracting(Token::terms)
                .noneMatch(term ->
                        term.codePoints().anyMatch(letter -> letter == 0x241f || Character.isWhitespace(letter)));
    }
}
