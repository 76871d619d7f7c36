package org.depesche.tagging.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.depesche.tagging.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTests {

    private static List<String> sentences(SentenceSplitter language, String text) {
        return language.of(text, new Span(0, text.length())).stream()
                .map(span -> span.of(text))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Am 3. Oktober sprach Dr. Anna Berger in St. Gallen.",
                "Papst Johannes Paul II. Reiste er wirklich so oft?",
                "Die Firma J. Muster bzw. J. M. Muster liefert z. B. Schrauben.",
                "Rund 1,5 Mio. Euro kostet die Brücke.",
                "Der 1. FC Altenbrück siegt 3:2.",
            })
    void aFullStopInsideAGermanSentenceDoesNotEndIt(String sentence) {
        assertThat(sentences(SentenceSplitter.german(), sentence).getFirst()).startsWith(sentence.substring(0, 24));
    }

    @Test
    void endsGermanSentences() {
        assertThat(sentences(
                        SentenceSplitter.german(), "Der Rat tagt. „Wir stimmen ab“, sagte Abele! Und dann? Nichts."))
                .containsExactly("Der Rat tagt.", "„Wir stimmen ab“, sagte Abele!", "Und dann?", "Nichts.");
    }

    @Test
    void endsEnglishSentencesButNotAtMr() {
        assertThat(sentences(
                        SentenceSplitter.english(),
                        "Mr. Amadi met Gen. Harrow on Monday. They talked in 2019. Nothing came of it."))
                .containsExactly("Mr. Amadi met Gen. Harrow on Monday.", "They talked in 2019.", "Nothing came of it.");
    }

    @Test
    void cutsWhatIsTooLongAtABlank() {
        List<String> pieces = sentences(SentenceSplitter.german(), "Wort ".repeat(2_000));
        assertThat(pieces).allMatch(piece -> piece.length() <= SentenceSplitter.LONGEST && piece.endsWith("Wort"));
        assertThat(String.join(" ", pieces)).isEqualTo("Wort ".repeat(2_000).strip());
    }

    @Test
    void cutsWhatHasNoBlankWithoutHalvingALetter() {
        assertThat(sentences(SentenceSplitter.german(), "🙂".repeat(3_000)))
                .allMatch(piece -> piece.length() <= SentenceSplitter.LONGEST && piece.length() % 2 == 0);
    }
}
