package org.depesche.format.cuttings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.depesche.format.Item;
import org.depesche.format.SampleDrafts;
import org.depesche.format.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CuttingsReaderTests {

    @ParameterizedTest
    @MethodSource("files")
    void readsWhatTheFileSays(String file) throws IOException {
        assertThat(SampleDrafts.read(file)).isEqualTo(SampleDrafts.expected(file));
    }

    @Test
    void aManuscriptThatStatesItsLengthIsNoCutting() {
        String text = "Hafen wächst\n\nLänge: 60 Zeilen\n\nDer Hafen wächst. Das freut viele.\n";

        assertThat(SampleDrafts.items(SourceFile.of("a.txt", text.getBytes(StandardCharsets.UTF_8))))
                .singleElement()
                .isInstanceOfSatisfying(
                        Item.Draft.class,
                        item -> assertThat(item.draft().heading().headline()).isEqualTo("Hafen wächst"));
    }

    @Test
    void linesWithoutEndBelowALabelAreReadInTimeThatGrowsWithThem() {
        String text = "Hafen\n\nLENGTH: 9 words\n\nGRAPHIC: x\n" + "y\n".repeat(100_000);

        assertThat(SampleDrafts.items(SourceFile.of("a.txt", text.getBytes(StandardCharsets.UTF_8))))
                .hasSize(1);
    }

    static Stream<String> files() {
        return SampleDrafts.in("cuttings");
    }
}
