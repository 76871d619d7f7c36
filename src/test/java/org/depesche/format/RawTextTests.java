package org.depesche.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as an editor compares them with what was read. */
class RawTextTests {

    private static RawText of(String name, byte[] bytes, int item) {
        return RawText.of(SourceFile.of(name, bytes), item);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
    void theTextIsDecodedAsItWasRead(String charset) {
        assertThat(of("a.txt", "Fähre\r\n\r\nSie fährt.".getBytes(Charset.forName(charset)), 0))
                .isEqualTo(new RawText("Fähre\n\nSie fährt.", false, List.of()));
    }

    @Test
    void ofManyItemsItIsTheOneThatWaits() {
        byte[] lines = "{\"headline\":\"a\"}\n\n{\"headline\":\"b\"}\n".getBytes(StandardCharsets.UTF_8);

        assertThat(of("a.jsonl", lines, 1).text()).isEqualTo("{\"headline\":\"b\"}");
        assertThat(of("a.jsonl", lines, 2)).isNull();
    }

    @Test
    void ofATableItIsTheRowWithTheMeaningOfTheColumns() {
        byte[] table = "Titel;Seite;Text\na;1;\"b\nc\"\nd;2;e\n".getBytes(StandardCharsets.UTF_8);

        assertThat(of("a.csv", table, 0))
                .isEqualTo(new RawText(
                        "a;1;\"b\nc\"",
                        false,
                        List.of(
                                new RawText.Column("Titel", "headline"),
                                new RawText.Column("Seite", null),
                                new RawText.Column("Text", "body"))));
    }

    @Test
    void whatIsLongIsCut() {
        RawText written = of("a.txt", "ä".repeat(100_000).getBytes(StandardCharsets.UTF_8), 0);

        assertThat(written.text()).hasSize(RawText.MOST).doesNotContain("\uFFFD");
        assertThat(written.cut()).isTrue();
    }

    @Test
    void whatNobodySeesIsShown() {
        assertThat(of("a.txt", "ab\u0000c \u202Ed".getBytes(StandardCharsets.UTF_8), 0)
                        .text())
                .isEqualTo("ab␀c [U+202E]d");
    }

    @Test
    void whatIsNoTextIsNotShown() {
        assertThat(of("a.pdf", "%PDF-1.7 x".getBytes(StandardCharsets.UTF_8), 0))
                .isNull();
    }
}
