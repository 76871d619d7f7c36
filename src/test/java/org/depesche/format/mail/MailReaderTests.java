package org.depesche.format.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.depesche.article.ArticleDraft;
import org.depesche.article.Doubt;
import org.depesche.format.Item;
import org.depesche.format.SampleDrafts;
import org.depesche.format.SourceFile;
import org.depesche.tagging.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailReaderTests {

    private static final String HEADER = "From: Lisa Beispiel <lisa@kuestenbote.example>\nSubject: Hafen wächst\n"
            + "Date: Fri, 3 May 2024 10:00:00 +0200\nMIME-Version: 1.0\n";

    private static final String TEXT = "Der Hafen von Kiel ist im April gewachsen. Das freut die Stadt.";

    @ParameterizedTest
    @MethodSource("files")
    void readsWhatTheFileSays(String file) throws IOException {
        assertThat(SampleDrafts.read(file)).isEqualTo(SampleDrafts.expected(file));
    }

    @ParameterizedTest
    @CsvSource({
        "Re: Hafen wächst,             true",
        "AW: WG: Hafen wächst,         false",
        "[Presse] Re: Hafen wächst,    true",
        "Hafen wächst,                 false",
        "WG: Hafen wächst,             false",
        "Reederei: Hafen wächst,       false",
    })
    void anAnswerToAnotherMailIsDoubtful(String subject, boolean doubtful) {
        String mail = HEADER.replace("Subject: Hafen wächst", "Subject: " + subject) + "\n" + TEXT;

        assertThat(SampleDrafts.items(SourceFile.of("a.eml", mail.getBytes(StandardCharsets.UTF_8))))
                .singleElement()
                .isInstanceOfSatisfying(
                        Item.Draft.class,
                        item -> assertThat(item.draft().clearance().doubts().contains(Doubt.ANSWER))
                                .isEqualTo(doubtful));
    }

    static Stream<String> files() {
        return SampleDrafts.in("eml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: lisa@example.org\nSubject: Hafen\nDate: Mon, 3 May 2024 10:00\n\nDer Hafen wächst.",
                "Von: Lisa Beispiel\nGesendet: Montag, 3. Mai 2024\nAn: Redaktion\nBetreff: Hafen\n\nDer Hafen wächst.",
                "Betreff: Hafen\nDatum: 3. Mai 2024\nVon: Lisa <lisa@example.org>\nAn: Redaktion\n\nDer Hafen wächst.",
                "Hallo Paul, siehe unten.\n\nVon: Lisa\nGesendet: Montag\nAn: Paul\nBetreff: WG: Hafen\n\nDer Hafen wächst.",
                "Betreff: Hafen\nVon: Lisa\n\nDer Hafen wächst.",
                "X-Mailer: Post 3\nMessage-ID: <1@x>\nSubject: Hafen\n\nDer Hafen wächst.",
                "210\nFrom: lisa@example.org\nSubject: Hafen\nMessage-ID: <1@x>\n\nDer Hafen wächst.\n",
            })
    void recognisesAMailUnderAnyNameBehindAnyBlanksInAnyEncoding(String mail) {
        for (String before : List.of("", "\n", "\uFEFF", " \t\r\n ")) {
            for (Charset charset :
                    List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                assertThat(SampleDrafts.read(SourceFile.of("meldung.html", (before + mail).getBytes(charset))))
                        .as(charset + mail)
                        .startsWith("headline: Hafen\n")
                        .endsWith("PARAGRAPH: Der Hafen wächst.");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AW: Hafen wächst                              | Hafen wächst
            WG: Fwd: RE: [Presse] Hafen wächst            | Hafen wächst
            Re[3]: [Extern] AW (2): Hafen wächst          | Hafen wächst
            Pressemitteilung: Hafen wächst                | Hafen wächst
            PM der Stadt Kiel: Hafen wächst weiter        | Hafen wächst weiter
            EMBARGOED 14 March – Harbour grows again      | Harbour grows again
            EMBARGOED 12/6: Harbour grows again           | Harbour grows again
            EMBARGOED until 00:01, 14 March: Port grows again | Port grows again
            Sperrfrist 12.6., 10 Uhr: Hafen wächst weiter | Hafen wächst weiter
            Sperrfrist für Werften: Das sagt der Minister | Sperrfrist für Werften: Das sagt der Minister
            tst 1147: Hafen wächst weiter                 | Hafen wächst weiter
            ab 2025: Hafen wächst weiter                  | ab 2025: Hafen wächst weiter
            PM 21/2014: Hafen wächst weiter               | Hafen wächst weiter
            [Korrektur] Hafen wächst                      | [Korrektur] Hafen wächst
            =?utf-8?q?H=C3=A4fen_wachsen=3F?=             | Häfen wachsen?
            =?utf-8?Q?Wird_es_teurer??=                   | Wird es teurer?
            =?windows-1252?Q?=84Hafen=93?= =?UTF-8?B?IHfDpGNoc3Q=?= | „Hafen“ wächst
            =?utf-8?B?SMOkZmVu?= am =?utf-8?B?TWVlcg==?=  | Häfen am Meer
            =?x-unknown?Q?Hafen?=                         | Hafen
            """)
    void aSubjectBecomesAHeadline(String subject, String headline) {
        assertThat(draft(HEADER.replace("Hafen wächst", subject) + "\n" + TEXT).headline())
                .isEqualTo(headline);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            Lisa Beispiel <lisa@kuestenbote.example>             ; Lisa Beispiel      ; kuestenbote.example
            "Beispiel, Lisa" <lisa@kuestenbote.example>          ; Lisa Beispiel      ; kuestenbote.example
            'Lisa Beispiel' <lisa@gmail.com>                     ; Lisa Beispiel      ;
            Lisa von der Küste (Stadt Kiel) <lisa@kiel.example>  ; Lisa von der Küste ; Stadt Kiel
            Lisa Beispiel | Hafen AG <lb@hafen.example>          ; Lisa Beispiel      ; Hafen AG
            Lisa Beispiel, Hafen AG <lb@hafen.example>           ; Lisa Beispiel      ; Hafen AG
            Pressestelle der Stadt Kiel <presse@kiel.example>    ;                    ; Stadt Kiel
            Universität Kiel - Presse <presse@kiel.example>      ;                    ; Universität Kiel
            Kieler Bote <info@kieler-bote.example>               ;                    ; Kieler Bote
            Kieler Woche <info@kieler-woche.example>             ;                    ; Kieler Woche
            Verkehrsbetriebe Nordmark <x@vbn.example>            ;                    ; Verkehrsbetriebe Nordmark
            SPD Kiel <x@spd-kiel.example>                        ;                    ; SPD Kiel
            Hafen Nordmark GmbH <x@nordmark.example>             ;                    ; Hafen Nordmark GmbH
            Polizeipräsidium Nord <x@polizei.example>            ;                    ; Polizeipräsidium Nord
            newsletter@kiel.example                              ;                    ; kiel.example
            no-reply@mail.news.kiel.example                      ;                    ; kiel.example
            presse@kiel.example (Lisa Beispiel)                  ; Lisa Beispiel      ; kiel.example
            Jane Sample <jane@harbour.co.uk>                     ; Jane Sample        ; harbour.co.uk
            """)
    void tellsPeopleFromOffices(String from, String byline, String source) {
        ArticleDraft draft = draft(HEADER.replace("Lisa Beispiel <lisa@kuestenbote.example>", from) + "\n" + TEXT);

        assertThat(
                        draft.heading().byline() == null
                                ? null
                                : draft.heading().byline().printed())
                .isEqualTo(byline);
        assertThat(draft.publication().source()).isEqualTo(source);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Fri, 3 May 2024 10:00:00 +0200 (Mitteleuropäische Sommerzeit) | 2024-05-03T10:00:00+02:00
            3 May 2024 10:00 MEST                                         | 2024-05-03T10:00:00+02:00
            Friday, 03-May-24 08:00:00 GMT                                | 2024-05-03T08:00:00Z
            Fri, 3 May 24 08:00:00 UT                                     | 2024-05-03T08:00:00Z
            Fri May  3 10:00:00 2024 +0200                                | 2024-05-03T10:00:00+02:00
            Fri May  3 10:00:00 CEST 2024                                 | 2024-05-03T10:00:00+02:00
            Fri, 3 May 2024 08:00:00 -0000                                | 2024-05-03T08:00:00Z
            Fri, 3 May 2024 08:00:00 Z                                    | 2024-05-03T08:00:00Z
            """)
    void readsTheDatesOfOldPrograms(String date, String time) {
        assertThat(draft(HEADER.replace("Fri, 3 May 2024 10:00:00 +0200", date) + "\n" + TEXT)
                        .publication()
                        .published())
                .hasToString(draft(HEADER.replace("Fri, 3 May 2024 10:00:00 +0200", time) + "\n" + TEXT)
                                .publication()
                                .published()
                        + "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mit freundlichen Grüßen\nLisa Beispiel\nPressesprecherin",
                "Viele Grüße aus Kiel,\nLisa",
                "-- \nLisa Beispiel\nTel. 0431 555-1234",
                "Lisa Beispiel\nStadt Kiel\nTel.: 0431 555-1234\npresse@kiel.example",
                "Diese E-Mail enthält vertrauliche Informationen. Sind Sie nicht der Empfänger, löschen Sie sie.",
                "This e-mail and its attachments are confidential and intended for the addressee only.",
                "Sie möchten keine Mitteilungen mehr? Hier abmelden.",
                "Von meinem iPhone gesendet",
                "Pressekontakt:\nLisa Beispiel, Telefon 0431 555-1234",
                "Rückfragen: Lisa Beispiel, Tel. 0431 555-1234",
                "Über die Hafen Kiel AG\nDie Hafen Kiel AG betreibt drei Kais. Sie hat 300 Mitarbeiter.",
                "(Ende)\n\n1.234 Zeichen",
                "###",
                "Am 2. Mai 2024 um 09:15 schrieb Paul <paul@kuestenbote.example>:\n> Wo bleibt der Text?\n> Paul",
                "-----Ursprüngliche Nachricht-----\nVon: Paul\nGesendet: Donnerstag\nAn: Lisa\nBetreff: Text?\n\nWo bleibt er?",
                "Von: Paul <paul@x.example>\nGesendet: Donnerstag, 2. Mai 2024\nAn: Lisa\nBetreff: Text?\n\nWo bleibt er?",
                "On Thu, May 2, 2024 at 9:15 AM Paul <paul@kuestenbote.example> wrote:\n\n> Where is it?",
            })
    void endsWhereTheArticleEnds(String end) {
        String text = TEXT + "\n\nDie Kais werden nun erweitert, wie der Bürgermeister am Freitag sagte.";

        assertThat(draft(HEADER + "\n" + text + "\n\n" + end + "\n").body())
                .extracting(block -> block.text())
                .containsExactlyElementsOf(List.of(text.split("\n\n")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Im Auftrag\nLisa Beispiel\nPressesprecherin",
                "Lisa Beispiel, Leiterin Presse- und Öffentlichkeitsarbeit\nTel. 0431 555-1234",
                "Lisa Beispiel | Press Officer | Harbour Trust\n+44 1632 960 441",
            })
    void whoSpeaksForAnOrganisationIsNoAuthor(String signature) {
        assertThat(draft(HEADER + "\n" + TEXT + "\n\nMit freundlichen Grüßen\n\n" + signature)
                        .heading()
                        .byline())
                .isNull();
    }

    @Test
    void anEmbargoOfTheSubjectCounts() {
        String mail = HEADER.replace("Hafen wächst", "Sperrfrist 4.5.2034, 10 Uhr: Hafen wächst weiter") + "\n" + TEXT;

        assertThat(draft(mail).clearance().embargo()).isEqualTo("2034-05-04T10:00+02:00");
    }

    @Test
    void aCaptionBelowTheTextIsOneOfAPicture() {
        String caption = "Bildunterschrift: Der Hafen von Kiel im Mai.";

        assertThat(draft(HEADER + "\n" + TEXT + "\n\nEs folgt noch ein Satz.\n\n" + caption)
                        .body())
                .anySatisfy(block -> {
                    assertThat(block.kind()).isEqualTo(Block.Kind.CAPTION);
                    assertThat(block.text()).isEqualTo("Der Hafen von Kiel im Mai.");
                });
    }

    @Test
    void anArticleOfTheSameWordsIsNotCut() {
        String text =
                "Über den Deich führt ein neuer Weg. Er ist drei Kilometer lang und kostet zwei Millionen Euro.\n\n"
                        + "Kontakt zum Wasser hat man dort immer. Wer Fragen hat, kann sich an die Stadt wenden, sagt der Planer.\n\n"
                        + "Danke sagten die Anwohner mit einem Fest, zu dem 300 Gäste kamen und bis in den Abend blieben.";

        assertThat(draft(HEADER + "\n" + text).body()).hasSize(3);
    }

    @Test
    void aMailThatWithdrawsAnArticleSaysSo() {
        String mail = "Von: Agentur\nGesendet: heute\nAn: alle\nBetreff: KILL Hafen\n\nDie Meldung wird zurückgezogen.";

        assertThat(read(mail)).isEqualTo("unreadable 0: mail-withdraws []");
        assertThat(read(HEADER.replace("Hafen wächst", "Three killed in crash") + "\n" + TEXT))
                .startsWith("headline");
    }

    @Test
    void mailsWithinMailsAreReadToABound() {
        String mail = HEADER + "\n" + TEXT;
        for (int depth = 0; depth < 12; depth++) {
            mail = HEADER + "Content-Type: multipart/mixed; boundary=b" + depth + "\n\n--b" + depth
                    + "\nContent-Type: application/octet-stream; name=a.eml\nContent-Transfer-Encoding: base64\n\n"
                    + Base64.getMimeEncoder().encodeToString(mail.getBytes(StandardCharsets.UTF_8)) + "\n--b" + depth
                    + "--\n";
        }

        assertThat(items(mail)).hasSizeLessThan(12).last().isInstanceOf(Item.Unreadable.class);
    }

    @Test
    void endlessHeadersPartsAndDepthsAreRefused() {
        String parts = HEADER + "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nText.\n".repeat(10_000);
        String fields = HEADER + "X-A: b\n".repeat(10_000) + "\n" + TEXT;
        String field = HEADER + "X-A: " + "b".repeat(1_000_000) + "\n\n" + TEXT;
        StringBuilder deep = new StringBuilder(HEADER);
        for (int i = 0; i < 1_000; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append("\n");
        }

        for (String mail : List.of(parts, fields, field, deep.toString())) {
            assertThat(read(mail)).isEqualTo("unreadable 0: mail-bounds [20, 4000]");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: multipart/mixed\n\n--b\n\nText ohne Grenze.",
                "Content-Type: multipart/mixed; boundary=b\n\nNie begonnen.",
                "Content-Type: multipart/mixed; boundary=\"\"\n\n--\n\nLeer.\n----",
                "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n!!!!%%%",
                "Content-Type: text/html\n\n<img src='http://spur.example/x.gif'><script>alert(1)</script>",
                "Content-Type: a/b; c\n\n",
                "Content-Type: text/plain; charset=\"nie gehört\"\n\nText hier.",
                "Content-Disposition: attachment; filename=\"../../etc/passwd\"\n\nText hier.",
            })
    void brokenMailsAreNoBugs(String rest) {
        assertThat(read(HEADER + rest)).isNotEmpty().doesNotContain("not-understood", "alert", "spur");
    }

    private static ArticleDraft draft(String mail) {
        return ((Item.Draft) items(mail).getFirst()).draft();
    }

    private static List<Item> items(String mail) {
        return SampleDrafts.items(SourceFile.of("a.eml", mail.getBytes(StandardCharsets.UTF_8)));
    }

    private static String read(String mail) {
        List<Item> items = items(mail);
        return SampleDrafts.print(items.getFirst());
    }
}
