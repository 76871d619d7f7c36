package org.depesche.format.feed;

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

class FeedReaderTests {

    @ParameterizedTest
    @MethodSource("files")
    void readsWhatTheFileSays(String file) throws IOException {
        assertThat(SampleDrafts.read(file)).isEqualTo(SampleDrafts.expected(file));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Der Hafen wächst. Das freut viele.            | false
            Der Hafen wächst …                            | true
            Der Hafen wächst. Das freut [&#8230;]         | true
            Der Hafen wächst. Das freut ... weiterlesen   | true
            Der Hafen wächst. (mehr)                      | true
            The port grows. [Read more]                   | true
            „Der Hafen …“, sagte er.                      | false
            """)
    void aTextThatGoesOnElsewhereIsMarkedAsATeaser(String description, boolean teaser) {
        String feed = "<rss version='2.0'><channel><item><title>Hafen</title><description><![CDATA[" + description
                + "]]></description></item></channel></rss>";

        assertThat(SampleDrafts.items(SourceFile.of("a.rss", feed.getBytes(StandardCharsets.UTF_8))))
                .singleElement()
                .isInstanceOfSatisfying(
                        Item.Draft.class,
                        item -> assertThat(item.draft().clearance().doubts().contains(Doubt.TEASER))
                                .isEqualTo(teaser));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Der Hafen von Kiel wächst um zwei Becken.            | true
            Der Hafen von Kiel wächst. Das freut die Fischer.    | false
            <p>Der Hafen wächst.</p><p>Das freut die Fischer.</p> | false
            """)
    void aSingleSentenceThatLeadsToAPageIsMarkedAsATeaser(String description, boolean teaser) {
        String feed = "<rss version='2.0'><channel><item><title>Hafen</title><link>https://kurier.example/a</link>"
                + "<description><![CDATA[" + description + "]]></description></item></channel></rss>";

        assertThat(SampleDrafts.items(SourceFile.of("a.rss", feed.getBytes(StandardCharsets.UTF_8))))
                .singleElement()
                .isInstanceOfSatisfying(
                        Item.Draft.class,
                        item -> assertThat(item.draft().clearance().doubts().contains(Doubt.TEASER))
                                .isEqualTo(teaser));
    }

    static Stream<String> files() {
        return SampleDrafts.in("feed");
    }
}
