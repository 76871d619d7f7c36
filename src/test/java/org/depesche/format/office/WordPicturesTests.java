package org.depesche.format.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.depesche.format.office.Parts.p;
import static org.depesche.format.office.Parts.r;

import java.util.List;
import org.depesche.format.SampleDrafts;
import org.depesche.format.SourceFile;
import org.depesche.picture.SamplePicture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPicturesTests {

    private static final String HEADLINE = p("berschrift1", "Hafen wächst");
    private static final String TEXT = p("Der Hafen wächst seit Jahren. Die Stadt freut das.");
    private static final String MORE = p("Im Herbst kommt ein zweiter Kran. Er steht am Ostkai.");
    private static final String READ = "PARAGRAPH: Der Hafen wächst seit Jahren. Die Stadt freut das.";
    private static final String READ_MORE = "PARAGRAPH: Im Herbst kommt ein zweiter Kran. Er steht am Ostkai.";
    private static final String CRANE = "<w:p>" + drawing("rId7", "Ein Kran am Kai") + "</w:p>";

    /** A picture in DrawingML by its relationship. */
    private static String drawing(String relationship, String words) {
        return """
                <w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">
                <wp:docPr id="1" name="Grafik 1" descr="%s"/>
                <a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData>
                <pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">
                <pic:nvPicPr><pic:cNvPr id="0" name="DSC_0815.JPG"/></pic:nvPicPr><pic:blipFill>
                <a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="%s"/>
                </pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>""".formatted(words, relationship);
    }

    private static Parts word(String body) {
        return Parts.word(body)
                .with("word/_rels/document.xml.rels", """
                        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                        %s
                        <Relationship Id="rId20" Target="https://bilder.example/kran.jpg" TargetMode="External"
                          Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"/>
                        </Relationships>""".formatted(image("rId7", "media/image1.jpeg")
                        + image("rId8", "/word/media/image2.png")
                        + image("rId9", "media/image3.png")
                        + image("rId10", "media/image4.jpeg")
                        + image("rId11", "media/fehlt.jpeg")
                        + image("rId12", "media/image5.emf")))
                .with("word/media/image1.jpeg", SamplePicture.of(800, 600, "jpg"))
                .with("word/media/image2.png", SamplePicture.of(300, 400, "png"))
                .with("word/media/image3.png", SamplePicture.of(600, 90, "png"))
                .with("word/media/image4.jpeg", SamplePicture.captioned("Der Ostkai", "Jan Muster", "Nordagentur"))
                .with("word/media/image5.emf", "keine Pixel");
    }

    private static String image(String id, String target) {
        return "<Relationship Id='%s' Target='%s'".formatted(id, target)
                + " Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/image'/>";
    }

    private static SourceFile file(Parts parts) {
        return SourceFile.of("hafen.docx", parts.zip());
    }

    private static List<String> pictures(String body) {
        return SampleDrafts.pictures(file(word(body)));
    }

    @Test
    void aPictureStandsAtTheCaptionBelowIt() {
        String body = HEADLINE + TEXT + CRANE + p("Beschriftung", "Der zweite Kran. Foto: Lea Muster/dpa") + MORE;

        assertThat(word(body).read())
                .isEqualTo("headline: Hafen wächst\n" + READ
                        + "\nCAPTION: Der zweite Kran.\nCREDIT: Foto: Lea Muster/dpa\n" + READ_MORE);
        assertThat(pictures(body)).containsExactly("800×600 (Ein Kran am Kai) at CAPTION: Der zweite Kran.");
    }

    @Test
    void aLineWithACreditBelowAPictureIsItsCaptionWithoutAStyle() {
        String body = HEADLINE + TEXT + CRANE + p("Der zweite Kran. Foto: Lea Muster/dpa") + MORE;

        assertThat(word(body).read()).contains("CAPTION: Der zweite Kran.\nCREDIT: Foto: Lea Muster/dpa\n");
        assertThat(pictures(body)).containsExactly("800×600 (Ein Kran am Kai) at CAPTION: Der zweite Kran.");
    }

    @Test
    void theTextBelowAPictureWithoutACaptionStaysText() {
        String text = p("Die Stadt freut das, sagte Senatorin Olga Beispiel am Freitag in Kiel. (dpa/lno)");

        assertThat(pictures(HEADLINE + TEXT + CRANE + text + MORE))
                .containsExactly(
                        "800×600 (Ein Kran am Kai) at PARAGRAPH: Die Stadt freut das, sagte Senatorin Olga Beispiel"
                                + " am Freitag in Kiel. (dpa/lno)");
        assertThat(pictures(HEADLINE + CRANE + p("Text und Fotos: Lea Muster") + TEXT + MORE))
                .containsExactly("800×600 (Ein Kran am Kai) at " + READ_MORE);
    }

    @Test
    void aCaptionAboveAPictureIsItsCaptionToo() {
        assertThat(pictures(HEADLINE + TEXT + p("Beschriftung", "Der zweite Kran") + CRANE + MORE))
                .containsExactly("800×600 (Ein Kran am Kai) at CAPTION: Der zweite Kran");
        assertThat(pictures(HEADLINE + TEXT + MORE + p("Beschriftung", "Der zweite Kran") + CRANE))
                .containsExactly("800×600 (Ein Kran am Kai) at CAPTION: Der zweite Kran");
    }

    @Test
    void aCaptionInATextBoxBelongsToThePictureAtItsSide() {
        String box = "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx><w:txbxContent>"
                + p("Beschriftung", "Der zweite Kran")
                + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r>";
        String anchored = "<w:p>" + drawing("rId7", "") + box
                + r("Im Herbst kommt ein zweiter Kran. Er steht am Ostkai.") + "</w:p>";

        assertThat(pictures(HEADLINE + TEXT + anchored)).containsExactly("800×600 at CAPTION: Der zweite Kran");
    }

    @Test
    void aPictureWithoutACaptionStandsWhereItIs() {
        assertThat(pictures(HEADLINE + TEXT + CRANE + MORE))
                .containsExactly("800×600 (Ein Kran am Kai) at " + READ_MORE);
        assertThat(pictures(HEADLINE + TEXT + MORE + CRANE)).containsExactly("800×600 (Ein Kran am Kai) at the end");
    }

    @Test
    void aPictureAtTheTopStandsBelowTheLead() {
        assertThat(pictures(CRANE + HEADLINE + TEXT + MORE))
                .containsExactly("800×600 (Ein Kran am Kai) at " + READ_MORE);
        assertThat(pictures(HEADLINE + CRANE + p("Von Lisa Beispiel") + TEXT + MORE))
                .containsExactly("800×600 (Ein Kran am Kai) at " + READ_MORE);
        assertThat(pictures(p("Hafen Kiel") + CRANE + p("berschrift1", "Hafen wächst") + TEXT + MORE))
                .containsExactly("800×600 (Ein Kran am Kai) at " + READ_MORE);
    }

    @Test
    void severalPicturesKeepTheirOrderAndPlaces() {
        assertThat(pictures(HEADLINE + TEXT + CRANE + MORE + "<w:p>" + drawing("rId8", "") + "</w:p>"
                        + p("Beschriftung", "Die Senatorin") + p("Der Kran ist rot. Er kommt im Mai.")))
                .containsExactly("800×600 (Ein Kran am Kai) at " + READ_MORE, "300×400 at CAPTION: Die Senatorin");
    }

    @Test
    void aPictureInATableStandsAtTheTextOfItsCells() {
        String table = "<w:tbl><w:tr><w:tc>" + CRANE + "</w:tc></w:tr><w:tr><w:tc>"
                + p("Beschriftung", "Der zweite Kran") + "</w:tc></w:tr></w:tbl>";

        assertThat(pictures(HEADLINE + TEXT + table + MORE))
                .containsExactly("800×600 (Ein Kran am Kai) at CAPTION: Der zweite Kran");
    }

    @Test
    void thePictureBringsItsOwnCaptionIfTheDocumentHasNone() {
        String body = HEADLINE + TEXT + "<w:p>" + drawing("rId10", "") + "</w:p>" + MORE;

        assertThat(word(body).read())
                .isEqualTo("headline: Hafen wächst\n" + READ + "\nCAPTION: Der Ostkai\nCREDIT: Jan Muster/Nordagentur\n"
                        + READ_MORE);
        assertThat(pictures(body)).containsExactly("800×600 at CAPTION: Der Ostkai");
    }

    @Test
    void picturesOfWord2003AreRead() {
        String vml = "<w:p><w:r><w:pict><v:shape alt='Ein Kran'><v:imagedata xmlns:r="
                + "'http://schemas.openxmlformats.org/officeDocument/2006/relationships' r:id='rId7'/></v:shape></w:pict></w:r></w:p>";

        assertThat(pictures(HEADLINE + TEXT + vml + MORE)).containsExactly("800×600 (Ein Kran) at " + READ_MORE);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            <a:srcRect r='50000'/><a:stretch><a:fillRect/></a:stretch>, 400×600
            <a:srcRect l='25%' t='10.5%'/>, 600×537
            <a:srcRect l='-12000' r='-8'/>, 800×600
            <a:srcRect l='25000'/><a:stretch><a:fillRect l='-50000' r='-50000'/></a:stretch>, 300×600
            <a:stretch><a:fillRect t='-100000' b='12000'/></a:stretch>, 800×280
            """)
    void whatIsHiddenOfAPictureIsCutOff(String crop, String size) {
        assertThat(pictures(HEADLINE + TEXT + "<w:p>" + cropped(crop) + "</w:p>" + MORE))
                .containsExactly(size + " at " + READ_MORE);
    }

    private static String cropped(String crop) {
        return drawing("rId7", "").replace("</pic:blipFill>", crop + "</pic:blipFill>");
    }

    @Test
    void whatIsHiddenOfAPictureOfWord2003IsCutOff() {
        assertThat(pictures(HEADLINE + TEXT + vml("cropleft='32768f' cropbottom='.25' croptop='-5f'") + MORE))
                .containsExactly("400×450 at " + READ_MORE);
    }

    private static String vml(String crop) {
        return "<w:p><w:r><w:pict><v:shape><v:imagedata xmlns:r="
                + "'http://schemas.openxmlformats.org/officeDocument/2006/relationships' r:id='rId7' " + crop
                + "/></v:shape></w:pict></w:r></w:p>";
    }

    @Test
    void aPictureThatCannotBeCroppedIsLeftOut() {
        String others = "<w:p>" + cropped("<a:srcRect l='60000' r='40000'/>") + cropped("<a:srcRect l='viel'/>")
                + cropped("<a:tile sx='100000'/>") + "</w:p>" + vml("cropleft='1in'");

        assertThat(pictures(HEADLINE + TEXT + others + MORE)).isEmpty();
    }

    @Test
    void logosLinksDamagesAndDrawingsAreLeftOut() {
        String others = "<w:p>" + drawing("rId9", "") + drawing("rId20", "") + drawing("rId11", "")
                + drawing("rId12", "") + drawing("rId99", "") + drawing("rId8", "Logo der Stadt Kiel") + "</w:p>";

        assertThat(pictures(HEADLINE + TEXT + others + MORE)).isEmpty();
        assertThat(word(HEADLINE + TEXT + others + MORE).read())
                .isEqualTo("headline: Hafen wächst\n" + READ + "\n" + READ_MORE);
    }

    @Test
    void deletedHiddenAndEmbeddedOnesAreLeftOut() {
        String deleted = "<w:p><w:del>" + drawing("rId7", "") + "</w:del></w:p>";
        String hidden = "<w:p>" + drawing("rId7", "").replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>") + "</w:p>";
        String embedded = "<w:p><w:r><w:object><v:shape><v:imagedata xmlns:r="
                + "'http://schemas.openxmlformats.org/officeDocument/2006/relationships' r:id='rId7'/></v:shape></w:object></w:r></w:p>";

        assertThat(pictures(HEADLINE + TEXT + deleted + hidden + embedded + MORE))
                .isEmpty();
    }

    @Test
    void wordsOfTheProgramAreNoDescription() {
        String made = "Ein Bild, das Himmel enthält.&#10;&#10;Automatisch generierte Beschreibung";

        assertThat(pictures(HEADLINE + TEXT + "<w:p>" + drawing("rId7", made) + "</w:p>" + MORE))
                .containsExactly("800×600 (Ein Bild, das Himmel enthält.) at " + READ_MORE);
        assertThat(pictures(HEADLINE + TEXT + "<w:p>" + drawing("rId7", "C:\\Bilder\\Kran 1.jpg") + "</w:p>" + MORE))
                .containsExactly("800×600 at " + READ_MORE);
    }

    @Test
    void thePlacesOfAPictureAreBounded() {
        assertThat(pictures(HEADLINE + TEXT + "<w:p>" + drawing("rId7", "").repeat(30_000) + "</w:p>" + MORE))
                .hasSize(50);
    }

    @Test
    void aPictureOfAnotherFormatUnderTheNameOfAJpegIsRead() {
        Parts parts =
                word(HEADLINE + TEXT + CRANE + MORE).with("word/media/image1.jpeg", SamplePicture.of(500, 500, "png"));

        assertThat(SampleDrafts.pictures(file(parts))).containsExactly("500×500 (Ein Kran am Kai) at " + READ_MORE);
    }
}
