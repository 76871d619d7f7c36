package org.depesche.tagging.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.depesche.tagging.Span;
import org.depesche.tagging.text.Lexicon;
import org.depesche.tagging.text.Sentence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words that the models of grammar are given. */
class SyntaxWordsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Sales rose 6 per cent.                 | Sales rose 6 percent .
                    It made £31m and 2bn euros.            | It made $ 31 million and 2 billion euros .
                    The baths don't pay.                   | The baths do n't pay .
                    The city's pools aren’t free.          | The city 's pools are n't free .
                    Mr. Hale left the U.S. in June.        | Mr. Hale left the U.S. in June .
                    A 12-year lease                        | A 12 - year lease
                    They'll pay 40p more.                  | They 'll pay 40 pence more .
                    """)
    void areThoseOfTreebanks(String text, String words) {
        assertThat(String.join(" ", SyntaxWords.of(sentence(text)).words())).isEqualTo(words);
    }

    static Sentence sentence(String text) {
        return new Sentence(text, new Span(0, text.length()), Lexicon.ENGLISH);
    }
}
