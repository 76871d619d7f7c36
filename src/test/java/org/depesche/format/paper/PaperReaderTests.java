package org.depesche.format.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.depesche.format.SampleDrafts;
import org.depesche.format.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PaperReaderTests {

    @ParameterizedTest
    @MethodSource("files")
    void readsTheArticlesOfAFile(String file) throws IOException {
        assertThat(SampleDrafts.read(file)).isEqualTo(SampleDrafts.expected(file));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <katalog><titel>Hafen</titel><preis>3</preis></katalog>                             | xml-other [<katalog>]
            <x><a><titel/><text>Der Hafen wächst.</text></a></x>                                | xml-no-article [<x>]
            <mask><field name='title' type='text'/><field name='text' type='area'/></mask>      | xml-no-article [<mask>]
            <mask><hint for='title'>Hafen</hint><hint for='text'>Der Hafen.</hint></mask>       | xml-other [<mask>]
            <x><titel>Hafen</titel><text>Der Hafen wächst.</x>                                  | xml-broken [1, 49]
            <x><titel>Hafen</titel><text>A</text><newsItem guid='a'/></x>                       | xml-other [<x>]
            <!DOCTYPE x [<!ENTITY a 'b'>]><x><titel>&a;</titel><text>Der Hafen.</text></x>      | xml-entities []
            """)
    void leavesOtherXmlToItsRefusal(String xml, String refusal) {
        assertThat(read(xml)).isEqualTo("unreadable 0: " + refusal);
    }

    @Test
    void aBombOfNestedElementsIsRefused() {
        String deep = "<x><titel>Hafen</titel>" + "<text>".repeat(50_000) + "A" + "</text>".repeat(50_000) + "</x>";

        assertThat(read(deep)).startsWith("unreadable 0: xml-broken");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <Sperre>Unterlassung</Sperre> | true
            <Sperre>nein</Sperre>         | false
            <gesperrt>1</gesperrt>        | true
            <Status>gesperrt</Status>     | true
            <Status>frei</Status>         | false
            """)
    void whatIsBlockedIsWithheld(String statement, boolean withheld) {
        String xml = "<Artikel>" + statement + "<Titel>Hafen</Titel><Text>Der Hafen wächst.</Text></Artikel>";

        assertThat(read(xml).contains("pubstatus: WITHHELD")).isEqualTo(withheld);
    }

    private static String read(String xml) {
        return SampleDrafts.read(SourceFile.of("a.xml", xml.getBytes(UTF_8)));
    }

    static Stream<String> files() {
        return SampleDrafts.in("paper");
    }
}
