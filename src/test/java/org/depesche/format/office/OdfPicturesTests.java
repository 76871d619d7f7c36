package org.depesche.format.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.depesche.format.SampleDrafts;
import org.depesche.format.SourceFile;
import org.depesche.picture.SamplePicture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OdfPicturesTests {

    private static final String HEADLINE = "<text:h text:outline-level='1'>Hafen wächst</text:h>";
    private static final String TEXT = "<text:p>Der Hafen wächst seit Jahren. Die Stadt freut das.</text:p>";
    private static final String MORE = "<text:p>Im Herbst kommt ein Kran. Er steht am Kai.</text:p>";
    private static final String READ_MORE = "PARAGRAPH: Im Herbst kommt ein Kran. Er steht am Kai.";
    private static final String CRANE = frame("Pictures/kran.jpg", "<svg:desc>Ein Kran</svg:desc>");

    private static String frame(String address, String words) {
        return "<draw:frame><draw:image xlink:href='%s'/>%s</draw:frame>".formatted(address, words);
    }

    private static SourceFile file(String text) {
        return file("", text);
    }

    /** @param clip the edges of a picture that the style {@code cropped} hides */
    private static SourceFile file(String clip, String text) {
        return SourceFile.of(
                "hafen.odt",
                Parts.empty()
                        .with("mimetype", "application/vnd.oasis.opendocument.text")
                        .with(
                                "content.xml",
                                """
                                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                                xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
                                xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
                                xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
                                xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
                                xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
                                xmlns:xlink="http://www.w3.org/1999/xlink"><office:automatic-styles>
                                <style:style style:name="cropped" style:family="graphic">
                                <style:graphic-properties fo:clip="%s"/></style:style></office:automatic-styles>
                                <office:body><office:text>
                                """.formatted(clip) + text + "</office:text></office:body></office:document-content>")
                        .with("Pictures/kran.jpg", SamplePicture.of(800, 600, "jpg"))
                        .with("Pictures/kran.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
                        .with("Pictures/logo.png", SamplePicture.of(180, 180, "png"))
                        .zip());
    }

    private static List<String> pictures(String text) {
        return SampleDrafts.pictures(file(text));
    }

    @Test
    void aPictureStandsWhereItIsWithItsDescription() {
        assertThat(pictures(HEADLINE + TEXT + "<text:p>" + CRANE + "</text:p>" + MORE))
                .containsExactly("800×600 (Ein Kran) at " + READ_MORE);
        assertThat(pictures(HEADLINE + TEXT + MORE + "<text:p>" + CRANE + "</text:p>"))
                .containsExactly("800×600 (Ein Kran) at the end");
    }

    @Test
    void aPictureStandsAtTheCaptionInItsTextFrame() {
        String captioned = "<text:p><draw:frame><draw:text-box><text:p text:style-name='Illustration'>" + CRANE
                + "Der zweite Kran. Foto: Lea Muster</text:p></draw:text-box></draw:frame></text:p>";

        assertThat(SampleDrafts.read(file(HEADLINE + TEXT + captioned + MORE)))
                .contains("CAPTION: Der zweite Kran.\nCREDIT: Foto: Lea Muster\n" + READ_MORE);
        assertThat(pictures(HEADLINE + TEXT + captioned + MORE))
                .containsExactly("800×600 (Ein Kran) at CAPTION: Der zweite Kran.");
    }

    @Test
    void aCaptionBelowInItsOwnParagraphBelongsToThePicture() {
        assertThat(pictures(HEADLINE + TEXT + "<text:p>" + CRANE
                        + "</text:p><text:p text:style-name='Bildunterschrift'>Der zweite Kran</text:p>" + MORE))
                .containsExactly("800×600 (Ein Kran) at CAPTION: Der zweite Kran");
    }

    @Test
    void theTitleDescribesAPictureWithoutADescription() {
        String titled = frame("./Pictures/kran.jpg", "<svg:title>Der Kran</svg:title><svg:desc> </svg:desc>");

        assertThat(pictures(HEADLINE + TEXT + "<text:p>" + titled + "</text:p>" + MORE))
                .containsExactly("800×600 (Der Kran) at " + READ_MORE);
    }

    @Test
    void aFrameThatIsFixedToThePageStandsBelowTheLead() {
        assertThat(pictures(CRANE + HEADLINE + TEXT + MORE)).containsExactly("800×600 (Ein Kran) at " + READ_MORE);
    }

    @Test
    void ofADrawingThePictureBesideItIsTaken() {
        String both =
                "<draw:frame><draw:image xlink:href='Pictures/kran.svg'/><draw:image xlink:href='Pictures/kran.jpg'/></draw:frame>";

        assertThat(pictures(HEADLINE + TEXT + "<text:p>" + both + "</text:p>" + MORE))
                .containsExactly("800×600 at " + READ_MORE);
    }

    @Test
    void picturesOfOpenOffice1AreRead() {
        assertThat(pictures(HEADLINE + TEXT + "<text:p><draw:image xlink:href='#Pictures/kran.jpg'/></text:p>" + MORE))
                .containsExactly("800×600 at " + READ_MORE);
    }

    /** Without a resolution 800 × 600 pixels have 21.17 × 15.88 cm on a usual screen, and 10.58 × 7.94 cm on a fine one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rect(0cm, 10.58cm, 0cm, 0cm)  | 5cm    | 7.5cm   | 400×600
            rect(0cm 5.29cm 0cm 0cm)      | 5.29cm | 7.94cm  | 400×600
            rect(-1cm, 0cm, 0cm, -2cm)    | 23cm   | 17cm    | 800×600
            auto                          | 5cm    | 3.75cm  | 800×600
            rect(0pt, 5cm, 0pt, 0pt)      | 5cm    | 7.5cm   | 400×600
            """)
    void whatIsHiddenOfAPictureIsCutOff(String clip, String width, String height, String size) {
        assertThat(SampleDrafts.pictures(file(clip, cropped(width, height))))
                .containsExactly(size + " at " + READ_MORE);
    }

    private static String cropped(String width, String height) {
        return HEADLINE + TEXT
                + "<text:p><draw:frame draw:style-name='cropped' svg:width='%s' svg:height='%s'>"
                        .formatted(width, height)
                + "<draw:image xlink:href='Pictures/kran.jpg'/></draw:frame></text:p>" + MORE;
    }

    @ParameterizedTest
    @ValueSource(strings = {"rect(0cm, 30cm, 0cm, 0cm)", "rect(1, 2)", "rect(0cm, viel, 0cm, 0cm)", "ellipse(2cm)"})
    void aPictureThatCannotBeCroppedIsLeftOut(String clip) {
        assertThat(SampleDrafts.pictures(file(clip, cropped("9cm", "2cm")))).isEmpty();
    }

    @Test
    void logosLinksAndPreviewsOfObjectsAreLeftOut() {
        String others = frame("Pictures/logo.png", "")
                + frame("https://bilder.example/kran.jpg", "")
                + frame("../kran.jpg", "")
                + frame("file:///home/lea/kran.jpg", "")
                + "<draw:frame><draw:object xlink:href='./Object 1'/><draw:image xlink:href='Pictures/kran.jpg'/></draw:frame>";

        assertThat(pictures(HEADLINE + TEXT + "<text:p>" + others + "</text:p>" + MORE))
                .isEmpty();
    }
}
