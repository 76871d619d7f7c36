package org.depesche.format.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.depesche.article.Doubt;
import org.depesche.format.ArticleReaders;
import org.depesche.format.Item;
import org.depesche.format.SampleDrafts;
import org.depesche.format.SourceFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTests {

    private static List<Item> items(String table) {
        return SampleDrafts.items(SourceFile.of("a.txt", table.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void readsWhatTheFileSays(String file) throws IOException {
        assertThat(SampleDrafts.read(file)).isEqualTo(SampleDrafts.expected(file));
    }

    static Stream<String> files() {
        return SampleDrafts.in("table");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Überschrift             | HEADLINE
            UEBERSCHRIFT            | HEADLINE
            post_title              | HEADLINE
            Headline (max. 60)      | HEADLINE
            dc:creator              | BYLINE
            Autor/-in               | BYLINE
            publishedAt             | DATE
            Veröffentlicht am       | DATE
            Full-Text               | BODY
            Seite                   |
            """)
    void namesOfColumnsMayBeWrittenInManyWays(String name, TableField field) {
        assertThat(TableField.named(name)).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Der Titel, der Text und das Datum.\nMehr nicht.", "Titel\n\nText, Datum, Autor"})
    void linesOfProseAreNoColumns(String text) {
        assertThat(TableReader.isTable(SourceFile.of("a.txt", text.getBytes(StandardCharsets.UTF_8))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sport > Rudern             | Sport
            Startseite > Sport         | Sport
            Home                       |
            >                          |
            """)
    void theStartOfASiteIsNoSection(String cell, @Nullable String section) {
        assertThat(items("titel;text;ressort\nHafen;Der Hafen wächst.;" + cell + "\n"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Item.Draft.class,
                        item -> assertThat(item.draft().publication().section()).isEqualTo(section));
    }

    @Test
    void aRowWithATeaserAloneIsHeldBack() {
        assertThat(items("titel;teaser;text\nHafen;Der Hafen wächst.;\n"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Item.Draft.class,
                        item -> assertThat(item.draft().clearance().doubts()).containsExactly(Doubt.TEASER));
    }

    @Test
    void aCellThatIsNeverClosedSpoilsItsRowAlone() {
        String rows = "\"a\";\"ein Satz.\"\n".repeat(1_000);
        List<Item> items = items("titel;text\n\"offen;ein Satz.\n" + rows);

        assertThat(items).hasSize(1_001);
        assertThat(items.getFirst()).isInstanceOf(Item.Unreadable.class);
        assertThat(items.subList(1, 1_001)).allMatch(Item.Draft.class::isInstance);
    }

    @Test
    void openCellsByTheThousandAreReadInBoundedTime() {
        assertThat(items("titel;text\n" + "\"offen\n".repeat(100_000))).isNotEmpty();
    }

    @Test
    void rowsAreCountedWithoutReadingThem() {
        SourceFile table = SourceFile.of("a.csv", "titel;text\na;\"b\nc\"\n;\nd;e\n".getBytes(StandardCharsets.UTF_8));

        assertThat(new ArticleReaders(Clock.systemUTC()).count(table)).isEqualTo(2);
    }
}
