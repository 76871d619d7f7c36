package org.depesche.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.depesche.tagging.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanRelocationTests {

    /** The words are in square brackets, in the text before and where they are found after; nowhere where there are none. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Gestern kam [Osterloh] nach Rostock.        | Am Montag kam [Osterloh] nach Kiel.
            Gestern kam [Osterloh] nach Rostock.        | Sie sagte: [Osterloh].
            Gestern kam [Osterloh] nach Rostock.        | Gestern kam sie nach Rostock.
            Gestern kam [Osterloh] nach Rostock.        | Gestern kamen die Osterlohs nach Rostock.
            Kiel liegt. Nach [Kiel] fahren wir.         | Kiel liegt hier. Nach [Kiel] fahren wir heute.
            Kiel liegt. Nach [Kiel] fahren wir.         | Kiel liegt hier. Nach Lübeck fahren wir.
            Von Kiel nach [Kiel] geht es.               | Kiel, Kiel, Kiel.
            [Kiel] ist weit. Kiel ist fern.             | Heute: [Kiel] ist weit. Kiel ist fern.
            """)
    void findsWordsAgainByThemselvesAndWhatIsAroundThem(String before, String after) {
        Span marked = marked(before);
        assertThat(SpanRelocation.moved(plain(before), plain(after), marked)).isEqualTo(marked(after));
    }

    private static Span marked(String text) {
        int start = text.indexOf('[');
        return start < 0 ? null : new Span(start, text.indexOf(']') - 1);
    }

    private static String plain(String text) {
        return text.replace("[", "").replace("]", "");
    }
}
