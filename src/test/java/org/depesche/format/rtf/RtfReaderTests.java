package org.depesche.format.rtf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.depesche.format.SampleDrafts;
import org.depesche.format.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RtfReaderTests {

    private static final String TABLES = """
            {\\fonttbl{\\f0\\froman\\fcharset0 Times New Roman;}{\\f1\\fnil\\fcharset238{\\*\\fname Arial;}Arial CE;}
            {\\f2\\fnil\\fcharset2 Symbol;}{\\f3\\fnil\\fcharset77 Geneva;}{\\f4\\fnil\\fcharset204 Arial Cyr;}}
            {\\colortbl;\\red0\\green0\\blue0;}
            {\\stylesheet{\\fs24 \\snext0 Normal;}{\\s1\\sbasedon0\\b\\fs32\\outlinelevel0 heading 1;}
            {\\s2\\sbasedon0\\b\\fs28\\outlinelevel1 heading 2;}{\\s3\\sbasedon2 HB Zwischen;}{\\s4 Subtitle;}{\\s5 Quote;}
            {\\*\\cs10 \\additive Default Paragraph Font;}}
            {\\*\\generator Riched20 10.0;}""";

    private static final String HEADLINE = "\\pard\\s1\\b\\fs32 Hafen w\\'e4chst\\par\n";
    private static final String PLAIN = "\\pard\\plain\\f0\\fs24 ";
    private static final String TEXT = PLAIN + "Der Hafen w\\'e4chst seit Jahren. Das freut.\\par\n";
    private static final String MORE = PLAIN + "Im Herbst kommt ein Kran. Er steht am Kai.\\par\n";
    private static final String READ_HEADLINE = "headline: Hafen wächst\n";
    private static final String READ = "PARAGRAPH: Der Hafen wächst seit Jahren. Das freut.";
    private static final String READ_MORE = "PARAGRAPH: Im Herbst kommt ein Kran. Er steht am Kai.";

    @Test
    void readsHeadlineKickerSubheadsAndQuotesByTheirStyles() {
        assertRead(
                HEADLINE + "\\pard\\plain\\s4 Mehr Container\\par" + PLAIN + "Von Lisa Beispiel\\par " + TEXT
                        + "\\pard\\s3 Ein Kran\\par" + MORE
                        + "\\pard\\plain\\s5 \\ldblquote Wir bauen\\rdblquote , sagt er.\\par",
                READ_HEADLINE + "kicker: Mehr Container\nbyline: Von Lisa Beispiel [Lisa Beispiel]\n" + READ
                        + "\nSUBHEAD: Ein Kran\n" + READ_MORE + "\nQUOTE: “Wir bauen”, sagt er.");
    }

    @Test
    void readsADocumentWithoutStylesByItsLook() {
        assertRead(
                PLAIN + "{\\b\\fs36 Hafen w\\'e4chst}\\par 3. Mai 2024\\par" + TEXT + PLAIN + "{\\b Ein Kran}\\par"
                        + MORE,
                READ_HEADLINE + "published: 2024-05-03\n" + READ + "\nSUBHEAD: Ein Kran\n" + READ_MORE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            \\ansi\\ansicpg1252            | Gr\\'fc\\'dfe f\\'fcr 5 \\'80        | Grüße für 5 €
            \\ansi\\ansicpg1250            | Dvo\\'f8\\'e1k und M\\'fcller       | Dvořák und Müller
            \\mac                          | Gr\\'9f\\'a7e                       | Grüße
            \\pc                           | Gr\\'81\\'e1e                       | Grüße
            \\ansi                         | {\\f1 Dvo\\'f8\\'e1k}               | Dvořák
            \\ansi                         | {\\f4 \\'cc\\'ee\\'f1\\'ea\\'e2\\'e0} | Москва
            \\ansi                         | {\\f2 \\'b0}C, 5 {\\f2 \\'a3} 6     | °C, 5 ≤ 6
            \\ansi                         | {\\f3 Gr\\'9f\\'a7e}                | Grüße
            \\ansi\\uc1                    | Gr\\u252?\\u223\\'dfe               | Grüße
            \\ansi\\uc1                    | \\u-10179?\\u-8694?                | 😊
            \\ansi\\uc2                    | \\u26481\\'93\\'8c\\u20140\\'8b\\'9e! | 東京!
            \\ansi\\uc0                    | Gr\\u252 \\u223 e                  | Grüße
            \\ansi                         | {\\uc0 \\u8222 Ja\\u8220} \\u8211? nein | „Ja“ – nein
            \\ansi                         | Karl\\_Heinz\\~Mus\\-ter\\tab da    | Karl-Heinz\u00A0Muster da
            \\ansi                         | Grüße aus Köln                     | Grüße aus Köln
            """)
    void readsLettersOfEveryEncoding(String header, String rtf, String text) {
        byte[] bytes =
                ("{\\rtf1" + header + TABLES + PLAIN + "Ein Satz: " + rtf + ".\\par}").getBytes(StandardCharsets.UTF_8);

        assertThat(SampleDrafts.read(SourceFile.of("a.rtf", bytes))).endsWith("PARAGRAPH: Ein Satz: " + text + ".");
    }

    @Test
    void readsBytesOfWindowsThatAreNotEscaped() {
        byte[] bytes = ("{\\rtf1\\ansi " + PLAIN + "Spaß“ sagt er.\\par}").getBytes(Charset.forName("windows-1252"));

        assertThat(SampleDrafts.read(SourceFile.of("a.rtf", bytes))).endsWith("PARAGRAPH: Spaß“ sagt er.");
    }

    @Test
    void leavesOutWhatIsNoText() {
        assertRead(
                "{\\header\\pard Seitenkopf\\par}{\\footer {\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}\\par}" + HEADLINE
                        + PLAIN
                        + "Der Hafen{\\footnote Eine Fu\\'dfnote.} w\\'e4chst{\\v  geheim}{\\deleted  nicht}{\\revised  weiter}"
                        + "{\\*\\atnid LB}{\\*\\annotation Stimmt das?}.{\\pict\\wmetafile8 0123abcdef}{\\object{\\*\\objdata 01}"
                        + "{\\result Objekt}}{\\*\\bkmkstart x}{\\*\\bkmkend x}{\\*\\unknown Unbekanntes}{\\xe Stichwort}\\par "
                        + "{\\field{\\*\\fldinst{ TOC \\\\o}}{\\fldrslt Inhalt\\par Hafen 1}}\\par "
                        + "Mehr {\\field{\\*\\fldinst HYPERLINK \"https://x.example\"}{\\fldrslt{\\ul dazu hier}}}.\\par "
                        + "Ein Bild {\\*\\shppict{\\pict\\bin5 }}\\{}} }{\\nonshppict{\\pict 00}}folgt.\\par",
                READ_HEADLINE
                        + "PARAGRAPH: Der Hafen wächst weiter.\nPARAGRAPH: Mehr dazu hier.\nPARAGRAPH: Ein Bild folgt.");
    }

    @Test
    void joinsParagraphsWhoseDivisionIsDeleted() {
        assertRead(
                HEADLINE + PLAIN + "Der Hafen {\\deleted ist klein.\\par }w\\'e4chst.\\line Und wie.\\par",
                READ_HEADLINE + "PARAGRAPH: Der Hafen wächst. Und wie.");
    }

    @Test
    void readsListsByTheirNumbersAndSigns() {
        assertRead(
                HEADLINE + TEXT + "\\pard{\\listtext\\'b7\\tab}\\ls1 ein Kran\\par{\\listtext\\'b7\\tab}ein Kai\\par"
                        + "\\pard{\\pntext\\f1 1.\\tab}{\\*\\pn\\pnlvlbody}dann das Tor\\par" + MORE,
                READ_HEADLINE + READ + "\nLIST_ITEM: ein Kran\nLIST_ITEM: ein Kai\nLIST_ITEM: dann das Tor\n"
                        + READ_MORE);
    }

    @Test
    void readsTablesAndTablesInTables() {
        assertRead(
                HEADLINE + TEXT + "\\trowd\\cellx1000\\cellx2000\\pard\\intbl Jahr\\cell Container\\cell\\row"
                        + "\\trowd\\cellx1000\\cellx2000\\pard\\intbl 2023\\cell 120\\par Tausend\\cell\\row"
                        + "\\pard\\intbl\\itap2 A\\nestcell B\\nestcell{\\*\\nesttableprops\\trowd\\nestrow}{\\nonesttables\\par}"
                        + "\\pard\\intbl\\itap1\\cell\\row" + MORE,
                READ_HEADLINE + READ + "\nPARAGRAPH: Jahr Container\nPARAGRAPH: 2023 120 Tausend\nPARAGRAPH: A B\n"
                        + READ_MORE);
    }

    @Test
    void readsATextBoxOnce() {
        assertRead(
                HEADLINE + PLAIN
                        + "Der Hafen {\\shp{\\*\\shpinst\\shpleft0{\\sp{\\sn shapeType}{\\sv 202}}{\\shptxt\\pard Drei Kais geh\\'f6ren dazu.\\par}}"
                        + "{\\shprslt{\\*\\do{\\dptxbxtext\\pard Drei Kais.\\par}}}}w\\'e4chst.\\par" + MORE,
                READ_HEADLINE + "PARAGRAPH: Der Hafen wächst.\nPARAGRAPH: Drei Kais gehören dazu.\n" + READ_MORE);
    }

    @Test
    void readsTheProperties() {
        assertRead(
                "{\\info{\\upr{\\title Hafen w?chst}{\\*\\ud{\\title Hafen w\\u228?chst}}}{\\author Lisa Beispiel}"
                        + "{\\operator Jan Muster}{\\keywords Hafen, Kran}{\\creatim\\yr2019\\mo1}{\\*\\company GmbH}}"
                        + TEXT,
                READ_HEADLINE + "byline: Lisa Beispiel [Lisa Beispiel]\nkeywords: Hafen | Kran\n" + READ);
    }

    @Test
    void readsOnBehindABracketTooMany() {
        assertRead(HEADLINE + "}}" + TEXT + "}" + MORE, READ_HEADLINE + READ + "\n" + READ_MORE);
    }

    @Test
    void readsWhatTextEditAndPoorProgramsWrite() {
        String textEdit =
                "\uFEFF{\\rtf1\\ansi\\ansicpg1252\\cocoartf2709\n{\\fonttbl\\f0\\fswiss\\fcharset0 Helvetica-Bold;\\f1\\fswiss\\fcharset0 Helvetica;}\n"
                        + "\\pard\\pardirnatural\n\n\\f0\\b\\fs36 \\cf0 Hafen w\\'e4chst\\\n\n\\f1\\b0\\fs24 Der Hafen w\\'e4chst.\\\n\\\nDas freut.\\\n}\0\0 Rest";

        assertThat(SampleDrafts.read(SourceFile.of("a.rtf", textEdit.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(READ_HEADLINE + "PARAGRAPH: Der Hafen wächst.\nPARAGRAPH: Das freut.");
    }

    @Test
    void halfADocumentIsNotTakenForAWholeOne() {
        String whole = "{\\rtf1\\ansi " + TABLES + HEADLINE + TEXT;

        assertThat(read(whole + "{\\b Und dann")).isEqualTo("unreadable 0: office-broken [RTF]");
        assertThat(read(whole + "Und dann")).isEqualTo("unreadable 0: office-broken [RTF]");
        assertThat(read(whole)).isEqualTo(READ_HEADLINE + READ);
        assertThat(read("{\\rtf1\\ansi{\\fonttbl{\\f0")).isEqualTo("unreadable 0: office-broken [RTF]");
    }

    @Test
    void boundsDepthAndLength() {
        assertThat(read("{\\rtf1 " + "{".repeat(100_000))).startsWith("unreadable 0: office-deep");
        assertThat(read("{\\rtf1 \\itap2000000000 x\\par}")).startsWith("unreadable 0: office-deep");
        assertThat(read("{\\rtf1 " + "Wort. ".repeat(400_000) + "}")).startsWith("unreadable 0: text-long");
        assertThat(read("{\\rtf1 " + "Wort.\\par ".repeat(20_001) + "}"))
                .startsWith("unreadable 0: text-many-paragraphs");
        assertThat(read("{\\rtf1 {\\pict\\bin2000000000 x}}")).isEqualTo("unreadable 0: office-broken [RTF]");
        assertThat(read("{\\rtf1}")).isEqualTo("unreadable 0: no-text []");
    }

    private static void assertRead(String body, String draft) {
        assertThat(read("{\\rtf1\\ansi\\ansicpg1252\\deff0" + TABLES + body + "}"))
                .isEqualTo(draft);
    }

    private static String read(String rtf) {
        return SampleDrafts.read(SourceFile.of("a.rtf", rtf.getBytes(StandardCharsets.ISO_8859_1)));
    }
}
