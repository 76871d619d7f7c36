package org.depesche.format.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.depesche.article.Doubt;
import org.depesche.format.Item;
import org.depesche.format.SampleDrafts;
import org.depesche.format.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewsMlG2ReaderTests {

    @ParameterizedTest
    @MethodSource("files")
    void readsWhatTheFileSays(String file) throws IOException {
        assertThat(SampleDrafts.read(file)).isEqualTo(SampleDrafts.expected(file));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <pubStatus qcode="stat:usable"/>                                      |
            <pubStatus qcode="s:later"/>                                          | STATUS
            <pubStatus/>                                                          | STATUS
            <embargoed/>                                                          | EMBARGO
            <embargoed>noon</embargoed>                                           | EMBARGO
            <edNote>Bitte nicht verwenden</edNote>                                | NOTICE
            """)
    void anItemThatMayBeForbiddenIsHeldBack(String itemMeta, Doubt doubt) {
        String item = "<newsItem guid='a'><itemMeta>" + itemMeta + "</itemMeta><contentMeta><headline>Hafen</headline>"
                + "</contentMeta></newsItem>";

        assertThat(doubts(item, 0)).isEqualTo(doubt == null ? "[]" : "[" + doubt + "]");
    }

    @Test
    void onlyTheBrokenItemIsHeldBackAsBroken() {
        String item = "<newsItem guid='%s'><contentMeta><headline>Hafen</headline></contentMeta><contentSet>"
                + "<inlineXML><html><body><p>Der Hafen.%s</body></html></inlineXML></contentSet></newsItem>";
        String message = "<newsMessage><itemSet>" + item.formatted("a", "</p>") + item.formatted("b", "")
                + item.formatted("c", "</p>") + "</itemSet></newsMessage>";

        assertThat(doubts(message, 0)).isEqualTo("[]");
        assertThat(doubts(message, 1)).isEqualTo("[BROKEN]");
        assertThat(doubts(message, 2)).isEqualTo("[]");
    }

    @Test
    @Timeout(60)
    void namesAreNoWholeTexts() {
        String reference = "<inlineRef idrefs='%s' type='cpnat:person'/>";
        String item = "<newsItem guid='a'>" + reference.formatted("name")
                + reference.formatted("text").repeat(2_000)
                + "<contentMeta><headline>Hafen</headline></contentMeta><contentSet><inlineXML><html><body>"
                + "<p id='text'>Wort " + "und noch ein Wort ".repeat(60_000) + "<b id='name'>Anna Kai</b></p>"
                + "</body></html></inlineXML></contentSet></newsItem>";

        assertThat(SampleDrafts.read(SourceFile.of("g2.xml", item.getBytes(StandardCharsets.UTF_8))))
                .contains("tag: PERSON Anna Kai")
                .doesNotContain("tag: PERSON Wort");
    }

    @ParameterizedTest
    @Timeout(60)
    @ValueSource(
            strings = {
                "<object type='x-im/content-part'>",
                "<object type='x-im/image'>",
                "<element type='headline'>",
                "<element type='body'>"
            })
    void readsWhatIsNestedWithoutEndInTime(String part) {
        String item = "<newsItem guid='a'><contentMeta><headline>Hafen</headline></contentMeta><contentSet><inlineXML>"
                + "<idf><group type='body'><element type='body'>Der Hafen wächst.</element>" + part.repeat(60_000)
                + "</group></idf></inlineXML></contentSet></newsItem>";

        assertThat(SampleDrafts.items(SourceFile.of("g2.xml", item.getBytes(StandardCharsets.UTF_8))))
                .isNotEmpty();
    }

    private static String doubts(String file, int index) {
        Item item = SampleDrafts.items(SourceFile.of("g2.xml", file.getBytes(StandardCharsets.UTF_8)))
                .get(index);
        return ((Item.Draft) item).draft().clearance().doubts().toString();
    }

    static Stream<String> files() {
        return SampleDrafts.in("newsml-g2");
    }
}
