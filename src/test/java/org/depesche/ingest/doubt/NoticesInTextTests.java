package org.depesche.ingest.doubt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.depesche.article.ArticleDraft;
import org.depesche.article.Doubt;
import org.depesche.format.ArticleReaders;
import org.depesche.format.Item;
import org.depesche.format.SourceFile;
import org.depesche.ingest.Publishing;
import org.depesche.tagging.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines in which a text speaks of itself are understood, or hold the article back with the reason. */
class NoticesInTextTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-05-08T09:00:00Z"), ZoneId.of("Europe/Berlin"));

    private final ArticleReaders readers = new ArticleReaders(CLOCK);
    private final DoubtCheck check = new DoubtCheck(CLOCK);

    private ArticleDraft read(String name, String text) {
        SourceFile file = SourceFile.of(name, text.getBytes(StandardCharsets.UTF_8));
        ArticleDraft draft = ((Item.Draft) readers.read(file).toList().getFirst()).draft();
        return check.check(draft, true, Publishing.CLEAR);
    }

    /** @param expected the end of an embargo; "gone" for a line that is left out; the code of a doubt; "kept" for ordinary text */
    @ParameterizedTest
    @CsvFileSource(
            resources = "notices.csv",
            delimiter = '#',
            numLinesToSkip = 1,
            quoteCharacter = '`',
            commentCharacter = '%')
    void linesAboveTheTextAreUnderstoodOrDoubted(String line, String expected) {
        ArticleDraft draft = read(
                "a.txt",
                "Hafen wächst\nDatum: 2024-05-08T10:00:00+02:00\n\n" + line
                        + "\n\nDer Hafen wächst. Das freut viele.\n\nDie Stadt baut weiter.\n");
        boolean kept = draft.body().stream().map(Block::text).anyMatch(text -> text.contains(line));

        if (Character.isDigit(expected.charAt(0))) {
            assertThat(kept).isFalse();
            assertThat(draft.clearance().embargo()).isEqualTo(OffsetDateTime.parse(expected));
            assertThat(draft.clearance().doubts()).isEmpty();
        } else if (expected.equals("gone") || expected.equals("kept")) {
            assertThat(kept).isEqualTo(expected.equals("kept"));
            assertThat(draft.clearance().embargo()).isNull();
            assertThat(draft.clearance().doubts()).isEmpty();
        } else {
            Doubt doubt = Doubt.valueOf(expected.toUpperCase(Locale.ROOT).replace('-', '_'));
            // the text behind "Sperrfrist:" is a field of the header, and a correction is one of the article
            assertThat(kept).isEqualTo(doubt != Doubt.EMBARGO && draft.correction() == null);
            assertThat(draft.clearance().doubts()).containsExactly(doubt);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sperrfrist: Sonntag, 18 Uhr             | 2024-05-12T18:00+02:00
            Frei für Ausgaben ab Montag, 13. Mai    | 2024-05-13T00:00+02:00
            EMBARGOED UNTIL 00:01 GMT 5 JUNE 2024   | 2024-06-05T00:01Z
            """)
    void aLineAboveTheHeadlineIsNoHeadline(String line, String until) {
        ArticleDraft draft = read(
                "a.txt",
                line + "\nHafen wächst\nDatum: 2024-05-08T10:00:00+02:00\n\nDer Hafen wächst. Das freut viele.\n");

        assertThat(draft.headline()).isEqualTo("Hafen wächst");
        assertThat(draft.clearance().embargo()).isEqualTo(OffsetDateTime.parse(until));
    }

    @Test
    void aLineAboveTheHeadlineThatRefersToAnUnknownDayIsShownToAnEditor() {
        ArticleDraft draft =
                read("a.txt", "Sperrfrist: Sonntag, 18 Uhr\nHafen wächst\n\nDer Hafen wächst. Das freut viele.\n");

        assertThat(draft.headline()).isEqualTo("Hafen wächst");
        assertThat(draft.body().getFirst().text()).isEqualTo("Sperrfrist: Sonntag, 18 Uhr");
        assertThat(draft.clearance().doubts()).contains(Doubt.EMBARGO_LINE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EU verschärft Embargo gegen Nordland | EU verschärft Embargo gegen Nordland
            EIL: Kabinett tritt zurück           | Kabinett tritt zurück
            +++ EIL +++ Kabinett tritt zurück    | Kabinett tritt zurück
            BREAKING: Cabinet steps down         | Cabinet steps down
            Eilmeldungen im Netz                 | Eilmeldungen im Netz
            """)
    void aHeadlineLosesItsMarkOfUrgencyAlone(String stated, String headline) {
        assertThat(read("a.txt", stated + "\nDatum: 2024-05-08\n\nDas Kabinett tritt zurück. Das ist sicher.\n")
                        .headline())
                .isEqualTo(headline);
    }

    @Test
    void aCorrectionWithAnIdLosesItsMarks() {
        ArticleDraft draft = read("a.json", """
                {"uri": "urn:hafen:1", "headline": "KORREKTUR: Hafen wächst", "firstcreated": "2024-05-08T08:00:00Z", "language": "de",
                 "body_text": "Berichtigung: Im zweiten Satz muss es 14 heißen.\\n\\nDer Hafen wächst. Er hat 14 Kräne."}
                """);

        assertThat(draft.headline()).isEqualTo("Hafen wächst");
        assertThat(draft.body()).extracting(Block::text).containsExactly("Der Hafen wächst. Er hat 14 Kräne.");
        assertThat(draft.clearance().doubts()).isEmpty();
    }

    @Test
    void aCorrectionOfAnUnknownArticleIsNoTextButHoldsIt() {
        ArticleDraft draft = read("a.txt", """
                Korrektur: Zahl der Kräne berichtigt (14 statt 41)
                Hafen wächst
                Datum: 2024-05-08

                Der Hafen wächst. Er hat 14 Kräne.
                """);

        assertThat(draft.headline()).isEqualTo("Hafen wächst");
        assertThat(draft.correction()).isEqualTo("Zahl der Kräne berichtigt (14 statt 41)");
        assertThat(draft.body()).hasSize(1);
        assertThat(draft.clearance().doubts()).containsExactly(Doubt.NOTICE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Sperrfrist: Sonntag, 18 Uhr                  | 2024-05-12T18:00+02:00 | 2
            Korrektur: In einer früheren Fassung stand 4. | -                     | 2
            EIL                                          | -                      | 3
            """)
    void anEmbargoAndANoteOnACorrectionCountBelowTheText(String line, OffsetDateTime until, int paragraphs) {
        ArticleDraft draft = read(
                "a.html",
                "<html lang='de'><head><link rel='canonical' href='https://hafen.example/1'><meta property='article:published_time' content='2024-05-08'>"
                        + "</head><body><article><h1>Hafen wächst</h1><p>Der Hafen wächst.</p><p>Das freut viele, die dort arbeiten.</p><p>"
                        + line + "</p></article></body></html>");

        assertThat(draft.body()).hasSize(paragraphs);
        assertThat(draft.clearance().embargo()).isEqualTo(until);
    }

    @Test
    void aNoteThatTellsReadersOfACorrectionHoldsNothing() {
        ArticleDraft draft = read("a.txt", """
                Hafen wächst
                Datum: 2024-05-08

                Der Hafen wächst. Er hat 14 Kräne.

                Die Stadt baut dort weiter.

                Korrektur: In einer früheren Fassung stand, es seien 41 Kräne.
                """);

        assertThat(draft.correction()).startsWith("In einer früheren Fassung");
        assertThat(draft.clearance().doubts()).isEmpty();
    }

    @Test
    void anEmbargoOfTheHeaderMayReferToTheDateOfTheArticle() {
        ArticleDraft draft = read(
                "a.txt",
                "Titel: Hafen wächst\nSperrfrist: Sonntag, 18 Uhr\nDatum: 2024-05-08\n\nDer Hafen wächst. Das freut viele.\n");

        assertThat(draft.clearance().embargo()).isEqualTo(OffsetDateTime.parse("2024-05-12T18:00+02:00"));
    }
}
