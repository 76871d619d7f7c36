package org.depesche.format.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.depesche.article.Doubt;
import org.depesche.format.Item;
import org.depesche.format.SampleDrafts;
import org.depesche.format.SourceFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NewsMl1ReaderTests {

    @ParameterizedTest
    @MethodSource("files")
    void readsWhatTheFileSays(String file) throws IOException {
        assertThat(SampleDrafts.read(file)).isEqualTo(SampleDrafts.expected(file));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <Status FormalName="Usable"/>                                         |
            <Status FormalName="Later"/>                                          | STATUS
            <Status/>                                                             | STATUS
            <Status FormalName="Embargoed"/>                                      |
            <Property FormalName="Embargo" Value="noon"/>                         | EMBARGO
            """)
    void anItemThatMayBeForbiddenIsHeldBack(String management, Doubt doubt) {
        String item = "<NewsML><NewsItem><NewsManagement>" + management + "</NewsManagement><NewsComponent><NewsLines>"
                + "<HeadLine>Hafen</HeadLine></NewsLines></NewsComponent></NewsItem></NewsML>";

        assertThat(doubts(item)).isEqualTo(doubt == null ? "[]" : "[" + doubt + "]");
    }

    private static String doubts(String file) {
        Item item = SampleDrafts.items(SourceFile.of("news.xml", file.getBytes(StandardCharsets.UTF_8)))
                .getFirst();
        return ((Item.Draft) item).draft().clearance().doubts().toString();
    }

    static Stream<String> files() {
        return SampleDrafts.in("newsml-1");
    }
}
