package org.depesche.format.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.depesche.format.office.Parts.bold;
import static org.depesche.format.office.Parts.p;
import static org.depesche.format.office.Parts.r;
import static org.depesche.format.office.Parts.sized;

import org.junit.jupiter.api.Test;

/** Manuscripts and releases as freelancers, courts and clubs write them, without styles. */
class ManuscriptTests {

    private static final String TEXT = p("Der Hafen wächst seit Jahren. Die Stadt freut das.");
    private static final String MORE =
            p("Im Herbst kommt ein zweiter Kran. Er steht am Ostkai und kostet zwölf Millionen Euro.");
    private static final String READ = "PARAGRAPH: Der Hafen wächst seit Jahren. Die Stadt freut das.";
    private static final String READ_MORE =
            "PARAGRAPH: Im Herbst kommt ein zweiter Kran. Er steht am Ostkai und kostet zwölf Millionen Euro.";

    private static void assertRead(String body, String draft) {
        assertThat(Parts.word(body).read()).isEqualTo(draft);
    }

    @Test
    void leavesOutTheAddressOfAFreelancerAndNotesForTheNewsroom() {
        assertRead(
                p("Lisa Beispiel · Freie Journalistin · Kaistraße 3 · 24103 Kiel · Tel. 0431 123456")
                        + p("Für: Küstenblatt, Lokales")
                        + p("Zeichen: 3.450 (mit Leerzeichen)")
                        + p("Fotos: 2, folgen per Mail")
                        + sized(18, "Hafen wächst weiter")
                        + p("Die Stadt plant einen Kran")
                        + p("Von Lisa Beispiel")
                        + TEXT
                        + p("[BILD: kran_01.jpg]")
                        + MORE
                        + p("Bildunterschrift 1: Der neue Kran. Foto: Lisa Beispiel")
                        + p("BU: Der Kai (Foto: Beispiel)"),
                """
                headline: Hafen wächst weiter
                kicker: Die Stadt plant einen Kran
                byline: Von Lisa Beispiel [Lisa Beispiel]
                source: Küstenblatt
                section: Lokales
                """ + READ + "\n" + READ_MORE + """

                CAPTION: Der neue Kran.
                CREDIT: Foto: Lisa Beispiel
                CAPTION: Der Kai
                CREDIT: Foto: Beispiel""");
    }

    @Test
    void anOfficeBelowANameMakesALetterheadAndAnOfficialSignsBelow() {
        assertRead(
                bold("Landgericht Kiel")
                        + p("Der Mediensprecher")
                        + p("Medieninformation 12/2025 9. September 2025")
                        + p("Aktenzeichen: 5 KLs 112 Js 3344/24")
                        + bold("Fünf Jahre Haft nach Überfall")
                        + TEXT
                        + MORE
                        + p("Dr. Jan Petersen")
                        + p("Vorsitzender Richter am Landgericht"),
                """
                headline: Fünf Jahre Haft nach Überfall
                published: 2025-09-09
                source: Landgericht Kiel
                """ + READ + "\n" + READ_MORE);
    }

    @Test
    void theNameAboveTheWordsPressReleaseIsTheSenderAndAGreetingEndsTheText() {
        assertRead(
                sized(16, "Gemeinde Hohenfelde")
                        + p("Pressemitteilung")
                        + p("Nr. 18/25 · Hohenfelde, 4. November 2025")
                        + bold("Zur Sitzung am Donnerstag:")
                        + sized(15, "Hafen wächst weiter")
                        + TEXT
                        + p("* * *")
                        + MORE
                        + p("Mit freundlichen Grüßen")
                        + p("Dirk Rohde"),
                """
                headline: Hafen wächst weiter
                kicker: Zur Sitzung am Donnerstag:
                dateline: Hohenfelde | null | null
                published: 2025-11-04
                source: Gemeinde Hohenfelde
                """ + READ + "\n" + READ_MORE);
    }

    @Test
    void theLineWithPaperDeskAndDayIsNotTheKicker() {
        assertRead(
                p("Marschkurier, Ressort Umland, zur Ausgabe vom 3. Juni 2022")
                        + p("Häfen")
                        + sized(18, "Hafen wächst weiter")
                        + p("Von Lisa Beispiel")
                        + TEXT
                        + MORE,
                """
                headline: Hafen wächst weiter
                kicker: Häfen
                byline: Von Lisa Beispiel [Lisa Beispiel]
                published: 2022-06-03
                source: Marschkurier
                section: Umland
                """ + READ + "\n" + READ_MORE);
    }

    @Test
    void fieldsOnOneLineAreReadAndTheNameOfTheirAuthorIsNotReadAgain() {
        assertRead(
                p("Datum: 12.12.2025 / Autor: Lisa Beispiel / Ressort: Kreis Süd")
                        + p("Aus dem Rat")
                        + sized(18, "Hafen wächst weiter")
                        + p("Lisa Beispiel")
                        + p("Kiel. Der Hafen wächst seit Jahren. Die Stadt freut das.")
                        + MORE,
                """
                headline: Hafen wächst weiter
                kicker: Aus dem Rat
                byline: Lisa Beispiel [Lisa Beispiel]
                dateline: Kiel | null | Kiel.
                published: 2025-12-12
                section: Kreis Süd
                """ + READ + "\n" + READ_MORE);
    }

    @Test
    void aRowOfNamesAboveARowOfValuesIsAForm() {
        assertRead(
                "<w:tbl>" + row("Ressort", "Autor", "Erscheint am", "Zeilen")
                        + row("Lokales", "Lisa Beispiel", "11.06.2025", "90") + "</w:tbl>"
                        + sized(18, "Hafen wächst weiter") + TEXT + MORE,
                """
                headline: Hafen wächst weiter
                byline: Lisa Beispiel [Lisa Beispiel]
                published: 2025-06-11
                section: Lokales
                """ + READ + "\n" + READ_MORE);
    }

    private static String row(String... cells) {
        StringBuilder row = new StringBuilder("<w:tr>");
        for (String cell : cells) {
            row.append("<w:tc>").append(p(cell)).append("</w:tc>");
        }
        return row + "</w:tr>";
    }

    @Test
    void aParagraphInQuotationMarksThatIsSetInIsAQuotation() {
        String quotation = "<w:p><w:pPr><w:ind w:left='851' w:right='851'/></w:pPr>"
                + r("„Wir bauen, solange die Schiffe kommen.“") + "</w:p>";
        String example = "<w:p><w:pPr><w:ind w:left='851'/></w:pPr>" + r("Der Kran heißt „Paula“.") + "</w:p>";

        assertRead(
                sized(18, "Hafen wächst weiter") + TEXT + quotation + MORE + example + MORE,
                "headline: Hafen wächst weiter\n" + READ + "\nQUOTE: „Wir bauen, solange die Schiffe kommen.“\n"
                        + READ_MORE + "\nPARAGRAPH: Der Kran heißt „Paula“.\n" + READ_MORE);
    }

    @Test
    void whatStandsBetweenHeadlineAndBylineIsTheLeadIfThereIsAKicker() {
        assertRead(
                p("Seeverkehr")
                        + sized(18, "Hafen wächst weiter")
                        + p("Die Stadt plant einen Kran")
                        + p("Von Lisa Beispiel")
                        + TEXT
                        + MORE,
                """
                headline: Hafen wächst weiter
                kicker: Seeverkehr
                byline: Von Lisa Beispiel [Lisa Beispiel]
                LEAD: Die Stadt plant einen Kran
                """ + READ + "\n" + READ_MORE);
    }

    @Test
    void readsTheDatelineBelowKeyPointsAndBehindAFixedBlank() {
        String point = "<w:p><w:pPr><w:pStyle w:val='Liste'/></w:pPr>";
        assertRead(
                sized(18, "Hafen wächst weiter")
                        + point + r("Ein Kran") + "</w:p>"
                        + point + r("Ein Kai") + "</w:p>"
                        + p("Kiel.\u00A0Der Hafen wächst seit Jahren. Die Stadt freut das.")
                        + MORE
                        + p("Text und Bild zur honorarfreien Veröffentlichung"),
                """
                headline: Hafen wächst weiter
                dateline: Kiel | null | Kiel.
                rights: Text und Bild zur honorarfreien Veröffentlichung
                LIST_ITEM: Ein Kran
                LIST_ITEM: Ein Kai
                """ + READ + "\n" + READ_MORE);
    }
}
