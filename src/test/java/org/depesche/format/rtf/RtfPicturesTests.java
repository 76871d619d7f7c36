package org.depesche.format.rtf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.depesche.format.SampleDrafts;
import org.depesche.format.SourceFile;
import org.depesche.picture.SamplePicture;
import org.junit.jupiter.api.Test;

class RtfPicturesTests {

    private static final byte[] CRANE = SamplePicture.of(800, 600, "jpg");
    private static final String HEX = HexFormat.of().formatHex(CRANE).replaceAll("(.{128})", "$1\n");
    private static final String TOP =
            "{\\rtf1\\ansi\\pard\\b\\fs36 Hafen w\\'e4chst\\par\\pard\\plain\\fs24 Der Hafen w\\'e4chst seit Jahren. Das freut.\\par\n";
    private static final String END = "\\pard\\plain\\fs24 Im Herbst kommt ein Kran. Er steht am Kai.\\par}";
    private static final String AT_MORE = " at PARAGRAPH: Im Herbst kommt ein Kran. Er steht am Kai.";

    private static String pict(String settings) {
        return "{\\pict" + settings + "\\jpegblip\n" + HEX + "}";
    }

    private static String property(String name, String value) {
        return "{\\sp{\\sn " + name + "}{\\sv " + value + "}}";
    }

    private static String shape(String properties) {
        return "{\\shp{\\*\\shpinst\\shpleft0" + property("shapeType", "75") + property("pib", pict("")) + properties
                + "}{\\shprslt{\\pict\\wmetafile8 0102}}}";
    }

    private static List<String> pictures(String rtf) {
        return pictures((TOP + rtf + END).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static List<String> pictures(byte[] rtf) {
        return SampleDrafts.pictures(SourceFile.of("hafen.rtf", rtf));
    }

    @Test
    void aPictureStandsAtItsPlaceOnceThoughItIsWrittenTwice() {
        String both = "{\\*\\shppict" + pict("{\\*\\picprop" + property("wzDescription", "Ein Kran f\\'fcr Kiel") + "}")
                + "}{\\nonshppict{\\pict\\wmetafile8 0102}}\\par ";

        assertThat(pictures(both)).containsExactly("800×600 (Ein Kran für Kiel)" + AT_MORE);
        assertThat(pictures(pict("\\picw800\\pich600") + "\\par ")).containsExactly("800×600" + AT_MORE);
    }

    @Test
    void aPictureStandsAtTheCaptionBelowIt() {
        assertThat(pictures("{\\*\\shppict" + pict("") + "}\\par Der zweite Kran. Foto: Lea Muster/dpa\\par "))
                .containsExactly("800×600 at CAPTION: Der zweite Kran.");
    }

    @Test
    void whatIsHiddenOfAPictureIsCutOff() {
        String half = "\\picwgoal12000\\pichgoal9000\\piccropl0\\piccropr6000\\piccropt-300\\piccropb0";

        assertThat(pictures("{\\*\\shppict" + pict(half) + "}\\par ")).containsExactly("400×600" + AT_MORE);
        assertThat(pictures(shape(property("cropFromTop", "32768") + property("cropFromLeft", "-100")) + "\\par "))
                .containsExactly("800×300" + AT_MORE);
        assertThat(pictures(pict("\\piccropr6000") + "\\par ")).isEmpty();
    }

    @Test
    void aPictureOfAShapeStandsWhereTheShapeIsFixed() {
        assertThat(pictures(shape(property("wzDescription", "Ein Kran")) + "\\par "))
                .containsExactly("800×600 (Ein Kran)" + AT_MORE);
        assertThat(pictures(shape(property("fHidden", "1")) + "\\par ")).isEmpty();
    }

    @Test
    void bytesMayBeWrittenAsTheyAre() {
        ByteArrayOutputStream rtf = new ByteArrayOutputStream();
        rtf.writeBytes((TOP + "{\\pict\\jpegblip\\bin" + CRANE.length + " ").getBytes(StandardCharsets.ISO_8859_1));
        rtf.writeBytes(CRANE);
        rtf.writeBytes(("}\\par " + END).getBytes(StandardCharsets.ISO_8859_1));

        assertThat(pictures(rtf.toByteArray())).containsExactly("800×600" + AT_MORE);
    }

    @Test
    void drawingsPreviewsAndHiddenOnesAreLeftOut() {
        assertThat(pictures("{\\pict\\wmetafile8\n" + HEX + "}{\\object\\objemb{\\result" + pict("") + "}}{\\v "
                        + pict("") + "}{\\header " + pict("") + "}{\\*\\background" + shape("") + "}"
                        + property("pib", pict("")) + "{\\pict\\pngblip 89504}\\par "))
                .isEmpty();
    }
}
