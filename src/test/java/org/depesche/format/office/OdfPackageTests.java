package org.depesche.format.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OdfPackageTests {

    private static final String NAMESPACES = """
            xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
            xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
            xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
            xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
            xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
            xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
            xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"
            xmlns:dc="http://purl.org/dc/elements/1.1/" """;

    private static final String STYLES = """
            <office:styles>
            <style:default-style style:family="paragraph"><style:text-properties fo:font-size="12pt"/></style:default-style>
            <style:style style:name="Standard" style:family="paragraph"/>
            <style:style style:name="Heading" style:family="paragraph" style:parent-style-name="Standard">
              <style:text-properties fo:font-size="14pt"/></style:style>
            <style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph"
              style:parent-style-name="Heading" style:default-outline-level="1">
              <style:text-properties fo:font-size="130%" fo:font-weight="bold"/></style:style>
            <style:style style:name="Zwischen" style:display-name="HB Zwischentitel" style:family="paragraph"
              style:parent-style-name="Heading_20_1"/>
            <style:style style:name="Subtitle" style:family="paragraph" style:parent-style-name="Heading"/>
            <style:style style:name="Quotations" style:family="paragraph" style:parent-style-name="Standard"/>
            </office:styles>
            <office:automatic-styles><style:style style:name="P1" style:family="paragraph" style:parent-style-name="Heading_20_1"/>
            </office:automatic-styles>
            <office:master-styles><style:master-page><style:header><text:p>Seitenkopf</text:p></style:header>
            </style:master-page></office:master-styles>""";

    private static final String AUTOMATIC = """
            <office:automatic-styles>
            <style:style style:name="P1" style:family="paragraph" style:parent-style-name="Standard"/>
            <style:style style:name="P2" style:family="paragraph" style:parent-style-name="Subtitle"/>
            <style:style style:name="P3" style:family="paragraph" style:parent-style-name="Standard">
              <style:text-properties fo:font-weight="bold"/></style:style>
            <style:style style:name="P4" style:family="paragraph" style:parent-style-name="Standard">
              <style:text-properties fo:font-size="20pt"/></style:style>
            <style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
            <style:style style:name="T2" style:family="text"><style:text-properties text:display="none"/></style:style>
            </office:automatic-styles>""";

    private static final String HEADLINE =
            "<text:h text:style-name='Heading_20_1' text:outline-level='1'>Hafen wächst</text:h>";
    private static final String TEXT =
            "<text:p text:style-name='P1'>Der Hafen wächst seit Jahren. Die Stadt freut das.</text:p>";
    private static final String MORE =
            "<text:p text:style-name='P1'>Im Herbst kommt ein Kran. Er steht am Kai.</text:p>";
    private static final String READ = "PARAGRAPH: Der Hafen wächst seit Jahren. Die Stadt freut das.";
    private static final String READ_MORE = "PARAGRAPH: Im Herbst kommt ein Kran. Er steht am Kai.";

    @Test
    void readsHeadlineKickerSubheadsListsAndQuotes() {
        assertRead(
                "<text:h text:style-name='Heading_20_1' text:outline-level='1'>Hafen\n   wächst</text:h>"
                        + "<text:p text:style-name='P2'>Mehr Container</text:p><text:p>Von Lisa Beispiel</text:p>"
                        + TEXT
                        + "<text:p text:style-name='P3'>Ein Kran</text:p>"
                        + MORE
                        + "<text:h text:style-name='Zwischen' text:outline-level='2'>Ein Kai</text:h>"
                        + "<text:list><text:list-item><text:p text:style-name='P1'>ein <text:span text:style-name='T1'>Kran"
                        + "</text:span></text:p><text:list><text:list-item><text:p>ein Haken</text:p></text:list-item>"
                        + "</text:list></text:list-item></text:list>"
                        + "<text:p text:style-name='Quotations'>„Wir bauen“, sagt er.</text:p>",
                """
                headline: Hafen wächst
                kicker: Mehr Container
                byline: Von Lisa Beispiel [Lisa Beispiel]
                """ + READ + "\nSUBHEAD: Ein Kran\n" + READ_MORE + """

                SUBHEAD: Ein Kai
                LIST_ITEM: ein Kran
                LIST_ITEM: ein Haken
                QUOTE: „Wir bauen“, sagt er.""");
    }

    @Test
    void readsTheLargestOfTheFirstLinesAsHeadline() {
        assertRead(
                "<text:p>Hafen Kiel</text:p><text:p text:style-name='P4'>Hafen wächst</text:p><text:p>Kiel, den 3. Mai 2024</text:p>"
                        + TEXT,
                """
                headline: Hafen wächst
                kicker: Hafen Kiel
                dateline: Kiel | null | null
                published: 2024-05-03
                """ + READ);
    }

    @Test
    void readsBlanksTabsBreaksAndSoftHyphens() {
        assertRead(
                HEADLINE
                        + "<text:p>Der<text:s text:c='3'/>Ha\u00ADfen<text:tab/>wächst<text:line-break/>weiter<text:soft-page-break/>.</text:p>",
                "headline: Hafen wächst\nPARAGRAPH: Der Hafen wächst weiter.");
    }

    @Test
    void leavesOutNotesCommentsDeletionsHiddenTextAndIndexes() {
        assertRead(
                "<office:forms/><text:tracked-changes><text:changed-region><text:deletion><text:p>Gelöscht.</text:p>"
                        + "</text:deletion></text:changed-region></text:tracked-changes>"
                        + "<text:table-of-content><text:index-body><text:p>Hafen 1</text:p></text:index-body></text:table-of-content>"
                        + HEADLINE
                        + "<text:p>Der Hafen<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Fußnote"
                        + "</text:p></text:note-body></text:note> wächst<office:annotation><dc:creator>Lisa</dc:creator><text:p>Stimmt das?"
                        + "</text:p></office:annotation><text:span text:style-name='T2'> geheim</text:span><text:change-start/>"
                        + " weiter<text:change-end/><text:change/>.</text:p>"
                        + "<text:p><text:page-number>7</text:page-number></text:p>"
                        + "<text:p><text:hidden-paragraph text:is-hidden='true'/>Versteckt.</text:p>"
                        + "<text:section text:display='none'><text:p>Auch versteckt.</text:p></text:section>"
                        + "<text:p><text:placeholder>&lt;Name&gt;</text:placeholder>Am <text:date>3. Mai</text:date> geht es <text:a>los</text:a>.</text:p>",
                """
                headline: Hafen wächst
                PARAGRAPH: Der Hafen wächst weiter.
                PARAGRAPH: Am 3. Mai geht es los.""");
    }

    @Test
    void readsTextBoxesOnceAndNoPicturesAndObjects() {
        assertRead(
                HEADLINE
                        + "<text:p>Der Hafen <draw:frame><draw:text-box><text:p>Drei Kais gehören dazu.</text:p></draw:text-box>"
                        + "<svg:desc>Ein Kasten</svg:desc></draw:frame>wächst.<draw:frame><draw:image><text:p>Bild</text:p></draw:image>"
                        + "</draw:frame><draw:frame><draw:object><text:p>Objekt</text:p></draw:object></draw:frame></text:p>"
                        + MORE,
                """
                headline: Hafen wächst
                PARAGRAPH: Der Hafen wächst.
                PARAGRAPH: Drei Kais gehören dazu.
                """ + READ_MORE);
    }

    @Test
    void readsTheRowsOfTables() {
        assertRead(
                HEADLINE + TEXT
                        + "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Jahr</text:p></table:table-cell>"
                        + "<table:table-cell><text:p>Container</text:p></table:table-cell></table:table-row></table:table-header-rows>"
                        + "<table:table-row><table:table-cell><text:p>2023</text:p></table:table-cell><table:covered-table-cell/>"
                        + "<table:table-cell><text:p>120</text:p><text:p>Tausend</text:p></table:table-cell></table:table-row></table:table>",
                "headline: Hafen wächst\n" + READ + "\nPARAGRAPH: Jahr Container\nPARAGRAPH: 2023 120 Tausend");
    }

    @Test
    void theFirstCreatorIsProposedAndNotTheLastEditor() {
        Parts document = document(HEADLINE + TEXT).with("meta.xml", "<office:document-meta " + NAMESPACES + """
                ><office:meta><dc:title>Unbenannt 1</dc:title><dc:creator>Jan Muster</dc:creator>
                <meta:initial-creator>Lisa Beispiel</meta:initial-creator><dc:date>2019-01-01T00:00:00</dc:date>
                <meta:keyword>Hafen</meta:keyword><meta:keyword>Kran</meta:keyword><dc:language>de-DE</dc:language>
                </office:meta></office:document-meta>""");

        assertThat(document.read()).isEqualTo("""
                headline: Hafen wächst
                byline: Lisa Beispiel [Lisa Beispiel]
                language: de-DE
                keywords: Hafen | Kran
                """ + READ);
    }

    @Test
    void anEncryptedDocumentIsRefusedAsSuch() {
        Parts document = document(TEXT).with("content.xml", "\u0001\u0002").with("META-INF/manifest.xml", """
                <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
                <manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>
                </manifest:manifest>""");

        assertThat(document.read()).isEqualTo("unreadable 0: office-locked [OpenDocument]");
    }

    @ParameterizedTest
    @CsvSource({"spreadsheet, ODS", "presentation, ODP", "graphics, ODG"})
    void tablesSlidesAndDrawingsAreRefusedByTheirNames(String type, String kind) {
        Parts document = Parts.empty()
                .with("mimetype", "application/vnd.oasis.opendocument." + type)
                .with(
                        "content.xml",
                        "<office:document-content " + NAMESPACES + "><office:body><office:" + type
                                + "/></office:body></office:document-content>");

        assertThat(document.read()).isEqualTo("unreadable 0: foreign-document [" + kind + "]");
    }

    @Test
    void readsTextsOfOpenOfficeOne() {
        String content = "<!DOCTYPE office:document-content PUBLIC '-//x' 'office.dtd'><office:document-content"
                + " xmlns:office='http://openoffice.org/2000/office' xmlns:text='http://openoffice.org/2000/text'>"
                + "<office:body><text:h text:level='1'>Hafen wächst</text:h><text:p>Der Hafen wächst.</text:p></office:body>"
                + "</office:document-content>";

        assertThat(Parts.empty()
                        .with("mimetype", "application/vnd.sun.xml.writer")
                        .with("content.xml", content)
                        .read())
                .isEqualTo("headline: Hafen wächst\nPARAGRAPH: Der Hafen wächst.");
    }

    @Test
    void halfADocumentIsNotTakenForAWholeOne() {
        Parts document = document(TEXT);

        assertThat(document.with("content.xml", content(TEXT).replace("</office:text>", ""))
                        .read())
                .isEqualTo("unreadable 0: office-broken [OpenDocument]");
    }

    private static void assertRead(String body, String draft) {
        assertThat(document(body).read()).isEqualTo(draft);
    }

    private static String content(String body) {
        return "<office:document-content " + NAMESPACES + ">" + AUTOMATIC + "<office:body><office:text>" + body
                + "</office:text></office:body></office:document-content>";
    }

    private static Parts document(String body) {
        return Parts.empty()
                .with("mimetype", "application/vnd.oasis.opendocument.text")
                .with(
                        "styles.xml",
                        "<office:document-styles " + NAMESPACES + ">" + STYLES + "</office:document-styles>")
                .with("content.xml", content(body));
    }
}
