package org.depesche.ingest.tags;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.depesche.HostileText;
import org.depesche.article.ArticleDraft;
import org.depesche.format.ArticleReaders;
import org.depesche.format.Item;
import org.depesche.format.SourceFile;
import org.depesche.tagging.Mention;
import org.depesche.tagging.Tagger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Names and numbers that a file itself states are found in its text in time that grows with its length alone. */
@Tag("slow")
class SuppliedInTimeTests {

    private static final Duration MOST = Duration.ofSeconds(10);

    private final Tagger tagger = new Tagger();

    @Test
    void aNameThatIsAllThatTheTextSays() {
        ArticleDraft draft = draft("a.json", """
                {"uri": "urn:x", "headline": "Anna", "person": [{"name": "Anna"}, {"name": "Ann"}], "body_text": "%s"}
                """.formatted("Anna ".repeat(100_000)));

        Duration cost = HostileText.cost(() -> assertThat(supplied(draft)).isNotEmpty());

        assertThat(cost).isLessThan(MOST);
    }

    @Test
    void aNumberThatIsMarkedAgainAndAgain() {
        ArticleDraft draft = draft("a.xml", """
                <?xml version="1.0"?><nitf><body><body.head><hedline><hl1>Zahlen</hl1></hedline></body.head>
                <body.content><p>%s</p></body.content></body></nitf>
                """.formatted("<num>17</num> Tage, ".repeat(20_000)));

        Duration cost = HostileText.cost(
                () -> assertThat(SuppliedFigures.over(draft, List.of())).hasSizeGreaterThan(10_000));

        assertThat(cost).isLessThan(MOST);
    }

    private List<Mention> supplied(ArticleDraft draft) {
        return SuppliedMentions.of(draft, tagger).with(List.of());
    }

    private static ArticleDraft draft(String name, String content) {
        SourceFile file = SourceFile.of(name, content.getBytes(StandardCharsets.UTF_8));
        try (Stream<Item> items = new ArticleReaders(Clock.system(ZoneId.of("Europe/Berlin"))).read(file)) {
            return ((Item.Draft) items.findFirst().orElseThrow()).draft();
        }
    }
}
