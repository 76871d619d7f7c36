package org.depesche.format.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.depesche.format.SampleDrafts;
import org.depesche.format.SourceFile;
import org.depesche.picture.SamplePicture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlReaderTests {

    @ParameterizedTest
    @MethodSource("files")
    void readsWhatTheFileSays(String file) throws IOException {
        assertThat(SampleDrafts.read(file)).isEqualTo(SampleDrafts.expected(file));
    }

    static Stream<String> files() {
        return SampleDrafts.in("html");
    }

    @Test
    void readsPicturesThatArePartsOfThePage() {
        String crane =
                "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(SamplePicture.of(800, 600, "jpg"));
        String page = """
                <html><body><article><h1>Hafen wächst weiter</h1>
                <p>Der Hafen wächst seit Jahren. Die Stadt freut das, sagte die Senatorin am Freitag in Kiel.</p>
                <figure><img src="%s" alt="Ein Kran"><figcaption>Der zweite Kran</figcaption></figure>
                <img src="%s" data-src="/bilder/kai.jpg"><img src="data:image/svg+xml;base64,PHN2Zy8+">
                <img src="data:image/png;base64,###">
                <p>Im Herbst kommt ein zweiter Kran. Er steht am Ostkai und kostet zwölf Millionen Euro.</p>
                </article></body></html>
                """.formatted(crane, crane);

        assertThat(SampleDrafts.pictures(SourceFile.of("hafen.html", page.getBytes(StandardCharsets.UTF_8))))
                .containsExactly("800×600 (Ein Kran) at CAPTION: Der zweite Kran");
    }
}
