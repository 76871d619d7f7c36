package org.depesche.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.depesche.article.ArticleDraft;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bylines that are paragraphs of a text, above it or at its foot. */
class BylineTextTests {

    private static ArticleDraft read(String text) {
        return ((Item.Draft) SampleDrafts.items(SourceFile.of("a.txt", text.getBytes(StandardCharsets.UTF_8)))
                        .getFirst())
                .draft();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Von Lisa Beispiel",
                "von Lisa Beispiel",
                "VON LISA BEISPIEL",
                "Von Lisa Beispiel und Jan Muster, Hamburg",
                "Von unserem Korrespondenten Jan Muster",
                "Lisa Beispiel, dpa",
                "Jane Doe | Reuters",
                "By Jane Doe and John Roe in Berlin",
                "Autor*in: Swantje Beispiel",
                "Words: Siobhan Sample",
                "Text und Foto: Lisa Beispiel",
                "Von unserem Redakteur Jan Muster",
                "Interview: Lisa Beispiel",
                "Ein Kommentar von Lisa Beispiel",
                "Von dpa",
                "Mit Material von dpa",
                "Die Fragen stellte Lisa Beispiel.",
                "Die Fragen stellten Lisa Beispiel und Jan Muster",
                "Mit Anna Muster sprach Lisa Beispiel.",
            })
    void isFoundAboveTheText(String line) {
        assertThat(BylineText.is(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Von Kiel nach Hamburg",
                "Von wegen Ruhe im Hafen",
                "Lisa Beispiel, Jan Muster",
                "By the river",
                "Interview: Was der Minister sagt",
                "Von",
                "Bericht aus Kiel",
                "Die Fragen stellen sich neu",
                "Mit dem Wind sprach niemand mehr",
            })
    void isNoHeadingThatBeginsAlike(String line) {
        assertThat(BylineText.is(line)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Kommentar | Lisa Beispiel zum Streit um den Hafen    | Lisa Beispiel
            Comment   | Jane Doe on the price of a quiet harbour | Jane Doe
            Kommentar | Der Hafen zum Greifen nah                | -
            Kommentar | Lisa Beispiel zum Streit geht weiter.    | -
            Hafen     | Lisa Beispiel zum Streit um den Hafen    | -
            """)
    void aSecondLineNamesTheAuthorOfAComment(String kicker, String line, String author) {
        String named = BylineText.isOfComment(kicker) ? BylineText.commentator(line) : null;
        assertThat(named).isEqualTo(author);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            (lb)                                      | (lb)                      | -
            lb/jm                                     | lb/jm                     | -
            dpa/lno                                   | dpa/lno                   | dpa
            © dpa                                     | © dpa                     | dpa
            © dpa-infocom, dpa:240512-930-123456/1    | © dpa-infocom, dpa:240512-930-123456/1 | dpa-infocom
            (dpa)                                     | (dpa)                     | dpa
            AFP                                       | AFP                       | AFP
            Protokoll: Lisa Beispiel                  | Protokoll: Lisa Beispiel  | -
            (Reporting by Jane Doe; Editing by John Roe) | (Reporting by Jane Doe; Editing by John Roe) | -
            Von Lisa Beispiel                         | Von Lisa Beispiel         | -
            """)
    void aClosingLineIsTheBylineAndNoText(String line, String byline, String source) {
        ArticleDraft draft = read("Hafen wächst\n\nDer Hafen wächst.\n\nDas freut viele.\n\n" + line + "\n");

        assertThat(draft.body()).hasSize(2);
        assertThat(draft.heading().printedByline()).isEqualTo(byline);
        assertThat(draft.publication().source()).isEqualTo(source);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Das freut viele. (lb)                     | Das freut viele.
            Das freut viele. dpa/lno                  | Das freut viele.
            Das freut viele. (dpa)                    | Das freut viele.
            „Das freut viele.“ (mit Material von dpa) | „Das freut viele.“
            Das freut viele. AFP                      | Das freut viele.
            Das freut viele.(©NTB)                    | Das freut viele.
            Das freut viele. EFE gr/bp                | Das freut viele.
            Das freut viele. (Reporting by Jane Doe; Editing by John Roe) | Das freut viele.
            Das freut viele. /ritzau/                 | Das freut viele.
            Das freut die Stadt (dpa).                | Das freut die Stadt (dpa).
            Das freut viele. (ende)                   | Das freut viele. (ende)
            Das freut die Gäste. Die Partei (CDU)     | Das freut die Gäste. Die Partei (CDU)
            """)
    void aSignatureBehindTheLastSentenceIsNoText(String last, String text) {
        ArticleDraft draft = read("Hafen wächst\n\nDer Hafen wächst.\n\n" + last + "\n");

        assertThat(draft.body().getLast().text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Von Lisa Beispiel, dpa | -          | dpa
            Von Lisa Beispiel, dpa | Küstenbote | Küstenbote
            Von Lisa Beispiel      | -          | -
            """)
    void anAgencyIsTheSourceWhereNoneIsStated(String byline, String stated, String source) {
        String quelle = stated == null ? "" : "Quelle: " + stated + "\n";

        assertThat(read("Hafen wächst\n" + byline + "\n" + quelle + "\nDer Hafen wächst.\n")
                        .publication()
                        .source())
                .isEqualTo(source);
    }
}
