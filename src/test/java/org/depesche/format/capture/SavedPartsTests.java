package org.depesche.format.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.depesche.format.SampleDrafts;
import org.depesche.format.SourceFile;
import org.depesche.picture.SamplePicture;
import org.junit.jupiter.api.Test;

class SavedPartsTests {

    private static final String FIRST = "Der Hafen wird für 40 Millionen Euro ausgebaut. Das hat der Rat beschlossen.";
    private static final String SECOND = "Die Arbeiten beginnen im Mai. Sie dauern zwei Jahre, sagt die Stadt.";

    private static List<String> pictures(String figure, String part) {
        return SampleDrafts.pictures(file(figure, part));
    }

    private static SourceFile file(String figure, String part) {
        String page = "<html><body><header><img src='logo.png'></header><article><h1>Hafen wird ausgebaut</h1><p>"
                + FIRST + "</p>" + figure + "<p>" + SECOND + "</p></article></body></html>";
        String saved = """
                From: <Saved by Blink>
                Snapshot-Content-Location: https://kuestenbote.example/lokales/hafen.html
                MIME-Version: 1.0
                Content-Type: multipart/related; type="text/html"; boundary=grenze

                --grenze
                Content-Type: text/html; charset=utf-8
                Content-Transfer-Encoding: 8bit
                Content-Location: https://kuestenbote.example/lokales/hafen.html

                %s
                --grenze
                Content-Type: image/jpeg
                Content-Transfer-Encoding: base64
                %s

                %s
                --grenze
                Content-Type: image/png
                Content-Transfer-Encoding: base64
                Content-Location: https://kuestenbote.example/lokales/logo.png

                %s
                --grenze--
                """.formatted(page, part, coded(800, 600, "jpg"), coded(400, 400, "png"));
        return SourceFile.of("hafen.mhtml", saved.getBytes(StandardCharsets.UTF_8));
    }

    private static String coded(int width, int height, String format) {
        return Base64.getMimeEncoder().encodeToString(SamplePicture.of(width, height, format));
    }

    @Test
    void aPictureStandsAtItsCaption() {
        String figure = "<figure><img src='https://bilder.example/kran.jpg?w=800&amp;h=600' alt='Ein Kran'>"
                + "<figcaption>Der Kran am Kai. Foto: Lea Muster</figcaption></figure>";
        String part = "Content-Location: https://bilder.example/kran.jpg?w=800&h=600";

        assertThat(SampleDrafts.read(file(figure, part)))
                .contains("CAPTION: Der Kran am Kai.\nCREDIT: Foto: Lea Muster\nPARAGRAPH: " + SECOND);
        assertThat(pictures(figure, part)).containsExactly("800×600 (Ein Kran) at CAPTION: Der Kran am Kai.");
    }

    @Test
    void anAddressFromThePageOnIsFound() {
        assertThat(pictures(
                        "<img src='../bilder/kran.jpg#mitte'>",
                        "Content-Location: https://kuestenbote.example/bilder/kran.jpg"))
                .containsExactly("800×600 at PARAGRAPH: " + SECOND);
        assertThat(pictures("<img src='https://kuestenbote.example/lokales/kran.jpg'>", "Content-Location: kran.jpg"))
                .containsExactly("800×600 at PARAGRAPH: " + SECOND);
    }

    @Test
    void aPictureIsFoundByItsIdentifier() {
        assertThat(pictures("<img src='cid:frame-7%40mhtml.blink'>", "Content-ID: <frame-7@mhtml.blink>"))
                .containsExactly("800×600 at PARAGRAPH: " + SECOND);
    }

    @Test
    void aPictureThatWasNotSavedIsNotLoaded() {
        assertThat(pictures(
                        "<img src='https://bilder.example/anderes.jpg'>",
                        "Content-Location: https://bilder.example/kran.jpg"))
                .isEmpty();
    }

    @Test
    void picturesOutsideOfTheArticleAreNoneOfIt() {
        assertThat(pictures("", "Content-Location: https://bilder.example/kran.jpg"))
                .isEmpty();
    }
}
