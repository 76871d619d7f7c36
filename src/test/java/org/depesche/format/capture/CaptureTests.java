package org.depesche.format.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.depesche.format.Item;
import org.depesche.format.SampleDrafts;
import org.depesche.format.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CaptureTests {

    private static final String PAGE = "<html><body><article><h1>Hafen wird ausgebaut</h1>"
            + "<p>Der Hafen wird für 40 Millionen Euro ausgebaut. Das hat der Rat beschlossen.</p></article></body></html>";

    @ParameterizedTest
    @MethodSource("files")
    void readsWhatTheFileSays(String file) throws IOException {
        assertThat(SampleDrafts.read(file)).isEqualTo(SampleDrafts.expected(file));
    }

    static Stream<String> files() {
        return SampleDrafts.in("capture");
    }

    @ParameterizedTest
    @CsvSource({
        "https://kuestenbote.example/,                             false",
        "https://kuestenbote.example/index.html,                   false",
        "https://kuestenbote.example/lokales/,                     false",
        "https://kuestenbote.example/lokales/hafen-wird-ausgebaut, true",
        "https://kuestenbote.example/?p=1234,                      true",
        "https://kuestenbote.example/artikel1234,                  true",
    })
    void aFrontPageOrSectionWithoutDateIsNoArticle(String address, boolean article) {
        Item item = SampleDrafts.items(archive(answer(address, PAGE))).getFirst();

        assertThat(item instanceof Item.Draft).isEqualTo(article);
    }

    @Test
    void anArticleOfAnAuthorNeedsNoDateOnItsPage() {
        String signed = PAGE.replaceFirst("(</h1>)", "$1<p>Von Lisa Beispiel</p>");

        Item item = SampleDrafts.items(archive(answer("https://kuestenbote.example/hafenausbau", signed)))
                .getFirst();

        assertThat(item).isInstanceOf(Item.Draft.class);
    }

    @Test
    void aMailWithPicturesIsNoPage() {
        String mail =
                "From: Lisa Beispiel <lisa@kuestenbote.example>\nTo: desk@kuestenbote.example\nSubject: Fähren ruhen\n"
                        + "Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html; charset=utf-8\n\n"
                        + PAGE
                        + "\n--b\nContent-Type: image/png\nContent-ID: <logo>\nContent-Location: https://kuestenbote.example/logo.png\n\nx\n--b--\n";

        assertThat(SampleDrafts.read(SourceFile.of("a.mhtml", mail.getBytes(StandardCharsets.UTF_8))))
                .startsWith("headline: Fähren ruhen\n");
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bomb)) {
            String header = answer("https://kuestenbote.example/lokales/bombe-im-hafen-1", "");
            out.write(header.replaceFirst("Content-Length: \\d+", "Content-Length: 400000000")
                    .getBytes(StandardCharsets.UTF_8));
            byte[] noughts = new byte[1 << 20];
            for (int i = 0; i < 400; i++) {
                out.write(noughts);
            }
        }

        assertThat(SampleDrafts.read(SourceFile.of("a.warc.gz", bomb.toByteArray())))
                .endsWith("zip-ratio [100]");
    }

    @Test
    void anEndlessHeaderIsRefused() {
        String record = "WARC/1.0\r\nWARC-Type: response\r\nX-A: " + "a".repeat(40_000_000) + "\r\n\r\n";

        assertThat(SampleDrafts.items(SourceFile.of("a.warc", record.getBytes(StandardCharsets.UTF_8))))
                .hasSize(1)
                .allMatch(Item.Unreadable.class::isInstance);
    }

    private static SourceFile archive(String... records) {
        return SourceFile.of("a.warc", String.join("", List.of(records)).getBytes(StandardCharsets.UTF_8));
    }

    private static String answer(String address, String page) {
        String block = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page;
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + address
                + "\r\nWARC-Date: 2024-06-01T09:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\n"
                + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
                + block.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + block + "\r\n\r\n";
    }
}
