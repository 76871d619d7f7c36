package org.depesche.format.rtf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depesche.HostileText;
import org.depesche.format.ArticleReaders;
import org.depesche.format.Item;
import org.depesche.format.SourceFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A document as long as a book takes no more work than its length is worth. */
@Tag("slow")
class LongRtfTests {

    private static final int SENTENCES = 3_000;

    private static final double MOST_GROWTH = 3;

    private static final ArticleReaders READERS = new ArticleReaders(Clock.system(ZoneId.of("Europe/Berlin")));

    @BeforeAll
    static void warmUp() {
        read(book(SENTENCES / 4));
    }

    @Test
    void sentencesOfManyLengthsAreReadInATimeThatGrowsAsTheyDo() {
        byte[] half = book(SENTENCES / 2);
        byte[] whole = book(SENTENCES);

        assertThat(HostileText.growth(() -> read(half), () -> read(whole))).isLessThan(MOST_GROWTH);
    }

    /** Each sentence is a paragraph. */
    private static byte[] book(int sentences) {
        return IntStream.range(0, sentences)
                .mapToObj(i -> "Der Hafen Nr. " + i + " liegt am Meer" + " und am Fluss".repeat(i % 20) + ".")
                .collect(Collectors.joining("\\par ", "{\\rtf1\\ansi Der Hafen\\par ", "\\par}"))
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static void read(byte[] file) {
        try (Stream<Item> items = READERS.read(SourceFile.of("buch.rtf", file))) {
            assertThat(items.findFirst()).isPresent();
        }
    }
}
