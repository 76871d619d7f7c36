package org.depesche.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

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
