package org.depesche.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** Files as an editor compares them with the text that was read. */
class RawTextTests {

    private static RawText of(String name, byte[] bytes, int item) {
        return RawText.of(SourceFile.of(name, bytes), item);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
    void theTextIsDecodedAsItWasRead(String charset) {
        assertThat(of("a.txt", "Fähre\r\n\r\nSie fährt.".getBytes(Charset.forName(charset)), 0))
                .isEqualTo(new RawText(RawText.Form.SOURCE, "Fähre\n\nSie fährt.", false, List.of()));
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
                        RawText.Form.SOURCE,
                        "a;1;\"b\nc\"",
                        false,
                        List.of(
                                new RawText.Column("Titel", "headline"),
                                new RawText.Column("Seite", null),
                                new RawText.Column("Text", "body"))));
    }

    @Test
    void whatIsLongIsCut() {
        RawText written = of("a.txt", "ä".repeat(300_000).getBytes(StandardCharsets.UTF_8), 0);

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
    void aPageIsToldFromOtherText() {
        assertThat(of("a.txt", "<!DOCTYPE html><html><body>Fähre".getBytes(StandardCharsets.UTF_8), 0)
                        .form())
                .isEqualTo(RawText.Form.PAGE);
        assertThat(of("a.html", "<nitf><body/></nitf>".getBytes(StandardCharsets.UTF_8), 0)
                        .form())
                .isEqualTo(RawText.Form.SOURCE);
    }

    @Test
    void whatIsNoTextIsNotShown() {
        assertThat(of("a.zip", "Rar!\u001A\u0007\u0000 x".getBytes(StandardCharsets.UTF_8), 0))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"release.pdf, PDF", "article.docx, DOCUMENT", "article.doc, DOCUMENT", "article.rtf, DOCUMENT"})
    void ofADocumentAllWordsAreShown(String sample, RawText.Form form) throws IOException {
        byte[] document = new ClassPathResource("formats/" + sample).getContentAsByteArray();
        ArticleReaders readers = new ArticleReaders(Clock.systemUTC());

        RawText written = readers.written(SourceFile.of(sample, document), 0);

        assertThat(written.form()).isEqualTo(form);
        assertThat(written.text()).contains("Hafen").doesNotContain("\u2400", "{\\rtf");
    }
}
