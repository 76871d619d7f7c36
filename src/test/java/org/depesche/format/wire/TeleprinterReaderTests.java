package org.depesche.format.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.depesche.article.Doubt;
import org.depesche.format.Item;
import org.depesche.format.SampleDrafts;
import org.depesche.format.SourceFile;
import org.depesche.format.readers.WireHeader;
import org.depesche.tagging.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TeleprinterReaderTests {

    @ParameterizedTest
    @MethodSource("files")
    void readsWhatTheFileSays(String file) throws IOException {
        assertThat(SampleDrafts.read(file)).isEqualTo(SampleDrafts.expected(file));
    }

    @Test
    @Timeout(60)
    void readsEndlessLinesAndMessagesInTime() {
        for (String part : List.of(
                " ", "=\n", "^BC-", "Hafen/", "(", "\u0001", "Berlin (dpa) ", "NNNN\n", "\n", "A.\"", "dpa ab cd\n")) {
            String file =
                    "bdt0123 4 pl 123 dpa 0456\n\n" + part.repeat(1_000_000 / part.length()) + "x\n151230 Mai 24\n";
            assertThat(SampleDrafts.items(SourceFile.of("a.txt", file.getBytes(StandardCharsets.UTF_8))))
                    .as(part)
                    .isNotEmpty();
        }
    }

    @Test
    @Timeout(60)
    void readsEndlessLinesAboveATextInTime() {
        for (String part : List.of(" ", "<", "=", "^", "/")) {
            String file = "a0123\nr a bc-hafen 05-13 0123\n^Hafen" + part.repeat(500_000)
                    + "x<\n  KIEL (AP) _ The harbour grows.\n";
            assertThat(SampleDrafts.items(SourceFile.of("a.txt", file.getBytes(StandardCharsets.UTF_8))))
                    .as(part)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kiel 2024 3 Tage am Hafen",
                "A 1234 fährt wieder\n\nDer Zug fährt.",
                "Anna bc-Hafen\n\nDer Hafen wächst.",
                "z6715\n\nDer Stern wurde entdeckt.",
            })
    void leavesOtherTextsToOtherReaders(String text) {
        assertThat(WireHeader.begins(text)).isFalse();
    }

    @Test
    void aKillThatNamesNoMessageIsHeldForAnEditor() {
        String file =
                "hfn0004 1 wi 20 hfn 0014\n\nHafen/\nKILL =\nDie Meldung von gestern ist falsch.\n151010 Mai 24\n";

        assertThat(SampleDrafts.items(SourceFile.of("a.txt", file.getBytes(StandardCharsets.UTF_8))))
                .singleElement()
                .isInstanceOfSatisfying(Item.Draft.class, item -> {
                    assertThat(item.draft().kills()).isFalse();
                    assertThat(item.draft().clearance().doubts()).contains(Doubt.NOTICE);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Frankfurt/Main", "Hamburg/Kiel"})
    void aTextThatBeginsWithTwoPlacesIsNoListOfKeywords(String place) {
        String text = "Die Werften im Norden wollen im kommenden Jahr wieder mehr Schiffe bauen.";
        String file = "hfn0005 4 wi 20 hfn 0015\n\n" + place + " (dpa) - " + text + "\n151010 Mai 24\n";

        assertThat(SampleDrafts.items(SourceFile.of("a.txt", file.getBytes(StandardCharsets.UTF_8))))
                .singleElement()
                .isInstanceOfSatisfying(Item.Draft.class, item -> {
                    assertThat(item.draft().body()).extracting(Block::text).containsExactly(text);
                    assertThat(item.draft().publication().keywords()).isEmpty();
                    assertThat(item.draft().identity().slugline()).isNull();
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Neue Serie vom Hafen bei Disney+ | Neue Serie vom Hafen bei Disney+
            Rowing: Tamura crew wins oar+    | Rowing: Tamura crew wins oar
            """)
    void aPlusClosesAHeadlineUnlessItIsPartOfAName(String line, String headline) {
        String file = "hfn0006 4 wi 20 hfn 0016\n\n" + line
                + "\n\nKiel (dpa) - Die Werften im Norden wollen wieder mehr Schiffe bauen.\n151010 Mai 24\n";

        assertThat(SampleDrafts.items(SourceFile.of("a.txt", file.getBytes(StandardCharsets.UTF_8))))
                .singleElement()
                .isInstanceOfSatisfying(
                        Item.Draft.class,
                        item -> assertThat(item.draft().heading().headline()).isEqualTo(headline));
    }

    static Stream<String> files() {
        return SampleDrafts.in("wire");
    }
}
