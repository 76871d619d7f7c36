package org.depesche.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleReadersTests {

    private static final int MANY = 20_000;

    @Test
    void readsAnArrayThatIsLargerThanAnyTextInMemoryItemByItem() {
        AtomicInteger read = new AtomicInteger();
        SourceFile file = SourceFile.of("all.json", 1L << 40, () -> endless("[", ",", read));
        try (Stream<Item> items = SampleDrafts.READERS.read(file)) {
            assertThat(items.limit(MANY)).hasSize(MANY).allMatch(Item.Draft.class::isInstance);
        }
        assertThat(read.get()).isLessThan(MANY * 2);
    }

    @Test
    void readsLinesWithoutEnd() {
        AtomicInteger read = new AtomicInteger();
        SourceFile file = SourceFile.of("all.jsonl", 1L << 40, () -> endless("", "", read));
        try (Stream<Item> items = SampleDrafts.READERS.read(file)) {
            assertThat(items.limit(MANY)).hasSize(MANY).allMatch(Item.Draft.class::isInstance);
        }
        assertThat(read.get()).isLessThan(MANY * 2);
    }

    @Test
    void aFileThatBreaksOffIsReadAsFarAsItGoes() {
        SourceFile file =
                SourceFile.of("all.jsonl", 1L << 40, () -> breakingOff("{\"headline\":\"x\"}\n".repeat(10_000)));
        try (Stream<Item> items = SampleDrafts.READERS.read(file)) {
            assertThat(items).last().isInstanceOfSatisfying(Item.Unreadable.class, end -> {
                assertThat(end.index()).isPositive();
                assertThat(end.problem().key()).isEqualTo("format.problem.broken-off");
            });
        }
    }

    @Test
    void aFileThatCannotBeOpenedIsAProblemAndNoException() {
        SourceFile file = SourceFile.of("gone.txt", 5, () -> {
            throw new IOException("gone");
        });
        assertThat(SampleDrafts.read(file)).isEqualTo("unreadable 0: broken-off []");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            all.jsonl | {"headline":"a"}~~{"headline":~{"headline":"c"}~ | 3
            all.json  | [{"headline":"a"},7,{"headline":"b"}]            | 3
            all.json  | {"items":~[{"headline":"a"},{"headline":"b"}]}   | 2
            all.json  | {"items":[{"headline":"a"},{"headline":"b"}]}    | 2
            all.json  | {"items":[{"headline":"a"},{"headline":"b"}]}~   | 2
            one.json  | {"headline":"a","body_text":"Aus Kiel."}         | 1
            """)
    void countsTheItemsOfAJsonFileAsItReadsThem(String name, String lines, int count) {
        SourceFile file = SourceFile.of(name, lines.replace('~', '\n').getBytes(StandardCharsets.UTF_8));

        assertThat(SampleDrafts.READERS.count(file)).isEqualTo(count);
        try (Stream<Item> items = SampleDrafts.READERS.read(file)) {
            assertThat(items).hasSize(count);
        }
    }

    @Test
    void doesNotCountWhereItWouldHaveToReadAll() {
        assertThat(SampleDrafts.READERS.count(SourceFile.of("a.txt", "A\n\nAus Kiel.\n".getBytes())))
                .isZero();
        assertThat(SampleDrafts.READERS.count(SourceFile.of("a.txt", new byte[0])))
                .isZero();
    }

    /** An array or lines that never end. */
    private static InputStream endless(String start, String between, AtomicInteger written) {
        return new InputStream() {
            private byte[] piece = start.getBytes(StandardCharsets.UTF_8);
            private int at;

            @Override
            public int read() {
                while (at == piece.length) {
                    String item = "{\"uri\":\"x:%d\",\"headline\":\"Nr. %d\",\"body_text\":\"Ein Satz.\"}%s\n"
                            .formatted(written.get(), written.getAndIncrement(), between);
                    piece = item.getBytes(StandardCharsets.UTF_8);
                    at = 0;
                }
                return piece[at++];
            }
        };
    }

    private static InputStream breakingOff(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new InputStream() {
            private int at;

            @Override
            public int read() throws IOException {
                if (at == bytes.length) {
                    throw new IOException("disk gone");
                }
                return bytes[at++];
            }
        };
    }
}
