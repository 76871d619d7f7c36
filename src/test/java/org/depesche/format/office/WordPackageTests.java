package org.depesche.format.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.depesche.format.office.Parts.bold;
import static org.depesche.format.office.Parts.p;
import static org.depesche.format.office.Parts.r;
import static org.depesche.format.office.Parts.sized;

import java.util.Arrays;
import org.depesche.format.SampleDrafts;
import org.depesche.format.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordPackageTests {

    private static final String TEXT = p("Der Hafen wächst seit Jahren. Die Stadt freut das.");
    private static final String MORE = p("Im Herbst kommt ein zweiter Kran. Er steht am Ostkai.");
    private static final String READ = "PARAGRAPH: Der Hafen wächst seit Jahren. Die Stadt freut das.";
    private static final String READ_MORE = "PARAGRAPH: Im Herbst kommt ein zweiter Kran. Er steht am Ostkai.";

    @Test
    void readsHeadlineKickerSubheadsAndBylineByTheirStyles() {
        assertRead(
                p("Titel", "Hafen wächst weiter")
                        + p("Untertitel", "Mehr Container als je zuvor")
                        + p("Von Lisa Beispiel und Jan Muster")
                        + TEXT
                        + p("Hauszwischen", "Ein zweiter Kran")
                        + MORE
                        + p("Zitat", "„Wir bauen weiter“, sagt der Senator.")
                        + p("Liste", "12. Mai: Hafenfest"),
                """
                headline: Hafen wächst weiter
                kicker: Mehr Container als je zuvor
                byline: Von Lisa Beispiel und Jan Muster [Lisa Beispiel, Jan Muster]
                """ + READ + """

                SUBHEAD: Ein zweiter Kran
                """ + READ_MORE + """

                QUOTE: „Wir bauen weiter“, sagt der Senator.
                LIST_ITEM: 12. Mai: Hafenfest""");
    }

    @Test
    void readsTheLinesAboveAHeadingAsKickerAndHeader() {
        assertRead(
                p("PRESSEMITTEILUNG")
                        + p("Ressort: Wirtschaft")
                        + p("Datum: 3. Mai 2024")
                        + p("Hafenpolitik")
                        + p("berschrift1", "Hafen wächst weiter")
                        + p("KIEL (kna) – Der Hafen wächst seit Jahren."),
                """
                headline: Hafen wächst weiter
                kicker: Hafenpolitik
                dateline: Kiel | null | KIEL (kna) –
                published: 2024-05-03
                source: kna
                section: Wirtschaft
                PARAGRAPH: Der Hafen wächst seit Jahren.""");
    }

    @Test
    void readsADocumentWithoutStylesByItsLook() {
        assertRead(
                sized(11, "Hafen Kiel")
                        + sized(18, "Hafen wächst weiter")
                        + sized(11, "Von Lisa Beispiel | 3. Mai 2024")
                        + TEXT
                        + bold("Ein zweiter Kran")
                        + MORE
                        + bold("Ein Satz, der fett ist, damit ihn niemand übersieht.")
                        + MORE,
                """
                headline: Hafen wächst weiter
                kicker: Hafen Kiel
                byline: Von Lisa Beispiel [Lisa Beispiel]
                published: 2024-05-03
                """ + READ + """

                SUBHEAD: Ein zweiter Kran
                """ + READ_MORE + """

                PARAGRAPH: Ein Satz, der fett ist, damit ihn niemand übersieht.
                """ + READ_MORE);
    }

    @Test
    void readsALargeFirstLineBeforeAHeadingOfTheTextAsHeadline() {
        assertRead(
                sized(24, "Hafen wächst weiter")
                        + p("berschrift2", "Der Anfang")
                        + TEXT
                        + p("berschrift2", "Das Ende")
                        + MORE,
                """
                headline: Hafen wächst weiter
                SUBHEAD: Der Anfang
                """ + READ + """

                SUBHEAD: Das Ende
                """ + READ_MORE);
    }

    @Test
    void readsLinesThatAreOnlyDividedByBreaks() {
        assertRead(
                "<w:p>" + r("Hafen wächst weiter") + "<w:r><w:br/></w:r>" + r("Von Lisa Beispiel")
                        + "<w:r><w:br/><w:br/></w:r>" + r("Der Hafen wächst. Das freut")
                        + "<w:r><w:br/></w:r>" + r("die Stadt.") + "<w:r><w:br/><w:br/></w:r>" + r("Es kommt ein Kran.")
                        + "</w:p>",
                """
                headline: Hafen wächst weiter
                byline: Von Lisa Beispiel [Lisa Beispiel]
                PARAGRAPH: Der Hafen wächst. Das freut die Stadt.
                PARAGRAPH: Es kommt ein Kran.""");
    }

    @Test
    void readsTheTextAsItIsWhenAllChangesAreAccepted() {
        assertRead(
                p("berschrift1", "Hafen wächst weiter")
                        + "<w:p><w:pPr><w:rPr><w:b/><w:rPrChange><w:rPr/></w:rPrChange></w:rPr>"
                        + "<w:pPrChange><w:pPr><w:pStyle w:val='berschrift2'/></w:pPr></w:pPrChange></w:pPr>"
                        + r("Der Hafen ") + "<w:ins w:id='1'>" + r("wächst.") + "</w:ins>"
                        + "<w:del w:id='2'><w:r><w:delText>schrumpft.</w:delText></w:r></w:del>"
                        + "<w:moveFrom w:id='3'>" + r("Alter Ort.") + "</w:moveFrom></w:p>"
                        + "<w:p><w:pPr><w:rPr><w:del w:id='4'/></w:rPr></w:pPr>" + r("Die Stadt ") + "</w:p>"
                        + "<w:p>" + r("freut das. ") + "<w:moveTo w:id='5'>" + r("Neuer Ort.") + "</w:moveTo></w:p>"
                        + "<w:tbl><w:tr><w:trPr><w:del w:id='6'/></w:trPr><w:tc>" + p("gestrichen") + "</w:tc><w:tc>"
                        + p("auch") + "</w:tc></w:tr></w:tbl>",
                """
                headline: Hafen wächst weiter
                PARAGRAPH: Der Hafen wächst.
                PARAGRAPH: Die Stadt freut das. Neuer Ort.""");
    }

    @Test
    void leavesOutHiddenTextPageNumbersAndTablesOfContents() {
        assertRead(
                field("TOC \\o \"1-3\"", r("Inhalt") + "</w:p><w:p>" + r("Hafen wächst weiter 1"))
                        + p("Verzeichnis1", "Ein zweiter Kran 2")
                        + "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj></w:sdtPr>"
                        + "<w:sdtContent>" + p("Inhaltsverzeichnis") + "</w:sdtContent></w:sdt>"
                        + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + p("Klicken Sie hier")
                        + "</w:sdtContent></w:sdt>"
                        + p("berschrift1", "Hafen wächst weiter")
                        + "<w:p>" + r("Der Hafen wächst") + "<w:r><w:rPr><w:vanish/></w:rPr><w:t> geheim</w:t></w:r>"
                        + "<w:r><w:rPr><w:rStyle w:val='Geheim'/></w:rPr><w:t> verborgen</w:t></w:r>"
                        + "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>.</w:t></w:r></w:p>"
                        + field("PAGE", r("17"))
                        + "<w:p>" + r("Mehr auf der ") + "<w:hyperlink>" + r("Seite der Stadt") + "</w:hyperlink> "
                        + "<w:fldSimple w:instr=' NUMPAGES '>" + r("99") + "</w:fldSimple>" + r(".") + "</w:p>"
                        + field("HYPERLINK \"https://stadt.example\"", r("Die Stadt antwortet.")),
                """
                headline: Hafen wächst weiter
                PARAGRAPH: Der Hafen wächst.
                PARAGRAPH: Mehr auf der Seite der Stadt.
                PARAGRAPH: Die Stadt antwortet.""");
    }

    @Test
    void readsATextBoxOnceAndAfterTheParagraphToWhichItIsFixed() {
        String box = "<w:txbxContent>" + p("Zum Hafen gehören drei Kais.") + "</w:txbxContent>";
        assertRead(
                p("berschrift1", "Hafen wächst weiter")
                        + "<w:p>" + r("Der Hafen ")
                        + "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><wps:txbx>" + box
                        + "</wps:txbx></mc:Choice>"
                        + "<mc:Fallback><w:pict><v:textbox>" + box
                        + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
                        + r("wächst.") + "</w:p>"
                        + "<w:p>" + r("Ende") + "<w:r><mc:AlternateContent><mc:Choice Requires='w16se'>"
                        + "<x:symEx xmlns:x='urn:x' x:font='Segoe UI Emoji' x:char='2693'/></mc:Choice>"
                        + "<mc:Fallback><w:t>Anker</w:t></mc:Fallback></mc:AlternateContent></w:r>" + r(" gut.")
                        + "</w:p>",
                """
                headline: Hafen wächst weiter
                PARAGRAPH: Der Hafen wächst.
                PARAGRAPH: Zum Hafen gehören drei Kais.
                PARAGRAPH: Ende⚓ gut.""");
    }

    @Test
    void readsTheRowsOfTablesAndTheCellsOfColumns() {
        assertRead(
                table(row("Autorin", "Lisa Beispiel") + row("Datum:", "3.5.2024"))
                        + p("berschrift1", "Hafen wächst weiter")
                        + TEXT
                        + table(row("Jahr", "Container") + row("2023", "120 000"))
                        + table("<w:tr>" + cell(TEXT + MORE + TEXT) + cell(MORE) + "</w:tr>")
                        + table("<w:tr>" + cell(MORE) + "</w:tr>"),
                """
                headline: Hafen wächst weiter
                byline: Lisa Beispiel [Lisa Beispiel]
                published: 2024-05-03
                """ + READ + """

                PARAGRAPH: Jahr Container
                PARAGRAPH: 2023 120 000
                """ + READ + "\n" + READ_MORE + "\n" + READ + "\n" + READ_MORE + "\n" + READ_MORE);
    }

    @Test
    void readsLettersThatAreNoText() {
        assertRead(
                p("berschrift1", "Hafen wächst weiter")
                        + "<w:p><w:r><w:t>Karl</w:t><w:noBreakHyphen/><w:t>Heinz</w:t><w:tab/><w:t>Mus</w:t><w:softHyphen/>"
                        + "<w:t>ter</w:t></w:r><w:r><w:sym w:font='Wingdings' w:char='F0E0'/><w:t> 20</w:t>"
                        + "<w:sym w:font='Symbol' w:char='F0B0'/><w:t>C</w:t><w:sym w:font='Wingdings' w:char='F06E'/></w:r>"
                        + r(", 10\u00A0000 Euro.") + "</w:p>"
                        + "<w:p><w:pPr><w:framePr w:dropCap='drop' w:lines='3'/></w:pPr>" + r("D") + "</w:p>"
                        + p("as ist alles."),
                """
                headline: Hafen wächst weiter
                PARAGRAPH: Karl-Heinz Muster→ 20°C, 10\u00A0000 Euro.
                PARAGRAPH: Das ist alles.""");
    }

    @Test
    void readsListsThatAreTypedByHand() {
        assertRead(
                p("berschrift1", "Hafen wächst weiter")
                        + TEXT
                        + p("• ein Kran")
                        + p("• ein Kai")
                        + MORE
                        + p("– Und noch einer."),
                "headline: Hafen wächst weiter\n" + READ + "\nLIST_ITEM: ein Kran\nLIST_ITEM: ein Kai\n" + READ_MORE
                        + "\nPARAGRAPH: – Und noch einer.");
    }

    @Test
    void readsWhatThePropertiesSay() {
        Parts document = Parts.word(TEXT)
                .properties(
                        "dc:title=Hafen wächst weiter",
                        "dc:creator=Lisa Beispiel",
                        "dc:language=de-DE",
                        "cp:keywords=Hafen; Kran",
                        "cp:category=Wirtschaft",
                        "dc:subject=Umschlag",
                        "dcterms:created=2019-01-01T08:00:00Z");

        assertThat(document.read()).isEqualTo("""
                headline: Hafen wächst weiter
                byline: Lisa Beispiel [Lisa Beispiel]
                section: Wirtschaft
                language: de-DE
                keywords: Hafen | Kran | Umschlag
                """ + READ);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dokument1",
                "Microsoft Word - hafen.docx",
                "Word Document",
                "Unbenannt 1",
                "meldung",
                "hafen neu.docx",
                "Pressemitteilung 12",
                "Titel hier eingeben",
                "hafen_neu_2 fertig"
            })
    void aTitleThatAProgramGaveIsNoHeadline(String title) {
        assertThat(Parts.word(TEXT).properties("dc:title=" + title).read())
                .isEqualTo("guessed: Der Hafen wächst seit Jahren.\n" + READ);
    }

    @ParameterizedTest
    @CsvSource({
        "lbeispiel",
        "Admin",
        "Redaktion Kiel",
        "Hafenblatt GmbH",
        "python-docx",
        "Beispiel",
        "Microsoft Office-Anwender",
        "Stadt Kiel",
        "lisa.beispiel@example.org",
        "PC Empfang",
        "Apache POI"
    })
    void aCreatorThatIsNoPersonIsNoAuthor(String creator) {
        assertThat(Parts.word(p("berschrift1", "Hafen") + TEXT)
                        .properties("dc:creator=" + creator)
                        .read())
                .isEqualTo("headline: Hafen\n" + READ);
    }

    @Test
    void aBylineInTheTextIsStrongerThanTheCreator() {
        Parts document = Parts.word(p("berschrift1", "Hafen") + p("Text und Fotos: Jan Muster") + TEXT)
                .properties("dc:creator=Lisa Beispiel");

        assertThat(document.read())
                .isEqualTo("headline: Hafen\nbyline: Text und Fotos: Jan Muster [Jan Muster]\n" + READ);
    }

    @Test
    void aTitleThatWordCutFromTheFirstLineYieldsToThatLine() {
        Parts document =
                Parts.word(p("Hafen wächst weiter und weiter") + TEXT).properties("dc:title=Hafen wächst weiter");

        assertThat(document.read()).isEqualTo("headline: Hafen wächst weiter und weiter\n" + READ);
    }

    @Test
    void readsStrictOpenXmlWithOtherNamesOfParts() {
        String strict = Parts.document(p("Titel", "Hafen wächst") + TEXT)
                .replace(
                        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                        "http://purl.oclc.org/ooxml/wordprocessingml/main")
                .replace("w:", "ns0:")
                .replace("xmlns:w", "xmlns:ns0");
        Parts document = Parts.empty().with("Word\\document2.xml", strict).with("_rels/.rels", """
                        <r:Relationships xmlns:r="http://schemas.openxmlformats.org/package/2006/relationships">
                        <r:Relationship Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
                          Target="/word/document2.xml"/></r:Relationships>""");

        assertThat(document.read()).isEqualTo("headline: Hafen wächst\n" + READ);
    }

    @Test
    void macrosNotesAndHeadersAreNeverLookedAt() {
        Parts document = Parts.word(p("berschrift1", "Hafen") + "<w:p>" + r("Der Hafen wächst")
                        + "<w:r><w:footnoteReference w:id='1'/></w:r>" + r(".") + "</w:p>")
                .with("word/vbaProject.bin", "Macro")
                .with("word/footnotes.xml", "not even XML")
                .with("word/comments.xml", "<not")
                .with("word/header1.xml", Parts.document(p("Seitenkopf")));

        assertThat(document.read()).isEqualTo("headline: Hafen\nPARAGRAPH: Der Hafen wächst.");
    }

    @Test
    void nothingIsExpandedOrLoaded() {
        String xml = Parts.document(p("berschrift1", "Hafen") + p("Ein &b; Satz."));
        String bomb = xml.replace(
                "<w:document", "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b SYSTEM 'file:///etc/passwd'>]><w:document");

        assertThat(Parts.word("").with("word/document.xml", bomb).read()).doesNotContain("root:");
    }

    @Test
    void halfADocumentIsNotTakenForAWholeOne() {
        byte[] whole = Parts.word(p("berschrift1", "Hafen") + TEXT.repeat(50)).zip();
        String cutText = Parts.document(p("berschrift1", "Hafen") + TEXT).replace("</w:body></w:document>", "");

        assertThat(SampleDrafts.read(SourceFile.of("a.docx", Arrays.copyOf(whole, whole.length - 60))))
                .isEqualTo("unreadable 0: office-broken [DOCX]");
        assertThat(Parts.word("").with("word/document.xml", cutText).read())
                .isEqualTo("unreadable 0: office-broken [DOCX]");
    }

    @Test
    void boundsDepthLengthAndSize() {
        assertThat(Parts.word("<w:sdt>".repeat(5_000) + "</w:sdt>".repeat(5_000))
                        .read())
                .startsWith("unreadable 0: office-deep");
        assertThat(Parts.word("<w:tbl><w:tr><w:tc>".repeat(300) + "</w:tc></w:tr></w:tbl>".repeat(300))
                        .read())
                .startsWith("unreadable 0: office-deep");
        assertThat(Parts.word(p("Wort. ".repeat(400_000))).read()).startsWith("unreadable 0: text-long");
        assertThat(Parts.word(p("Wort.").repeat(20_001)).read()).startsWith("unreadable 0: text-many-paragraphs");
        assertThat(Parts.word("")
                        .with("word/document.xml", " ".repeat(140 << 20))
                        .read())
                .startsWith("unreadable 0: office-large");
    }

    @ParameterizedTest
    @CsvSource({
        "xl/workbook.xml, foreign-document [XLSX]",
        "ppt/presentation.xml, foreign-document [PPTX]",
        "META-INF/container.xml, foreign-document [EPUB]",
        "a.txt, foreign-archive [ZIP]"
    })
    void otherPackagesAreRefusedByTheirNames(String part, String problem) {
        assertThat(Parts.empty().with(part, "<x/>").read()).isEqualTo("unreadable 0: " + problem);
    }

    @Test
    void aTextThatBeginsLikeAZipIsText() {
        assertThat(SampleDrafts.read(SourceFile.of("a.txt", "PK ist ein Kürzel. Es steht für Peter Kai.".getBytes())))
                .startsWith("guessed: PK ist ein Kürzel.");
    }

    private static void assertRead(String body, String draft) {
        assertThat(Parts.word(body).read()).isEqualTo(draft);
    }

    private static String field(String instruction, String result) {
        return "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>" + instruction
                + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>" + result
                + "<w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>";
    }

    private static String table(String rows) {
        return "<w:tbl><w:tblPr/>" + rows + "</w:tbl>";
    }

    private static String row(String... cells) {
        StringBuilder row = new StringBuilder("<w:tr>");
        for (String cell : cells) {
            row.append(cell(p(cell)));
        }
        return row + "</w:tr>";
    }

    private static String cell(String content) {
        return "<w:tc><w:tcPr/>" + content + "</w:tc>";
    }
}
