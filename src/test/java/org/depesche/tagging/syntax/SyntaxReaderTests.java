package org.depesche.tagging.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.depesche.tagging.syntax.SyntaxWordsTests.sentence;

import java.time.Duration;
import java.util.Objects;
import java.util.stream.IntStream;
import org.depesche.tagging.text.Sentence;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The grammar of English sentences. */
@Tag("slow")
class SyntaxReaderTests {

    private static final SyntaxReader READER = SyntaxReader.of(Duration.ofMinutes(10));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The vacancy rate rose to 14.9 per cent in May.  | rate      | NN  | nsubj    | rose
                    The vacancy rate rose to 14.9 per cent in May.  | cent      | NN  | obl      | rose
                    The vacancy rate rose to 14.9 per cent in May.  | vacancy   | NN  | compound | rate
                    The mill sells wool worth £3m to Norway.        | sells     | VBZ | root     |
                    Staff at the port didn't accept the offer.      | accept    | VB  | root     |
                    Staff at the port didn't accept the offer.      | offer     | NN  | obj      | accept
                    """)
    void hasPartOfSpeechAndGovernorOfEachWord(String text, String word, String tag, String relation, String governor) {
        Sentence sentence = sentence(text);
        SyntaxTree tree = Objects.requireNonNull(READER.ofText().read(sentence));
        int token = IntStream.range(0, sentence.size())
                .filter(i -> sentence.is(i, word))
                .findFirst()
                .orElseThrow();

        assertThat(tree.tag(token)).isEqualTo(tag);
        assertThat(tree.relation(token)).isEqualTo(relation);
        assertThat(sentence.text(tree.head(token))).isEqualTo(governor == null ? "" : governor);
    }

    @Test
    void isTheSameForManyThreads() {
        String text = "The village of Aldmere sold 1,200 trees for £40 each and planted oaks instead.";
        long trees = IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> Objects.requireNonNull(READER.ofText().read(sentence(text))))
                .map(tree -> IntStream.range(0, sentence(text).size())
                        .mapToObj(i -> tree.tag(i) + tree.relation(i) + tree.head(i))
                        .toList())
                .distinct()
                .count();

        assertThat(trees).isEqualTo(1);
    }

    @Test
    void isNotReadOfVeryLongSentencesAndNotForEverInLongTexts() {
        SyntaxReader.OfText text = READER.ofText();
        assertThat(text.read(sentence("Rain fell on 3 days. ".repeat(20)))).isNull();

        Sentence sentence = sentence("Rain fell on 3 days " + "and nights ".repeat(30));
        long read = IntStream.range(0, 2000)
                .filter(i -> text.read(sentence) != null)
                .count();
        assertThat(read).isBetween(100L, 1000L);
    }

    @Test
    void isNotReadIfSwitchedOff() {
        assertThat(SyntaxReader.none().ofText().read(sentence("Rain fell on 3 days.")))
                .isNull();
    }
}
