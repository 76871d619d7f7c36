package org.depesche.format.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.depesche.format.Item;
import org.depesche.format.SampleDrafts;
import org.depesche.format.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MailboxReaderTests {

    @ParameterizedTest
    @MethodSource("files")
    void readsWhatTheFileSays(String file) throws IOException {
        assertThat(SampleDrafts.read(file)).isEqualTo(SampleDrafts.expected(file));
    }

    static Stream<String> files() {
        return SampleDrafts.in("mbox");
    }

    @Test
    void aMillionMailsAreReadOneByOne() {
        byte[] mail =
                ("From lisa@kuestenbote.example Fri May  3 10:00:00 2024\nSubject: Hafen\nFrom: lisa@kuestenbote.example\n\n"
                                + "Der Hafen wächst.\n\n")
                        .getBytes(StandardCharsets.UTF_8);
        Repeated mails = new Repeated(mail, 1_000_000);

        try (Stream<Item> items = SampleDrafts.stream(SourceFile.of("mbox", mails.end, () -> mails.restarted()))) {
            assertThat(items.limit(1_000)).hasSize(1_000).allMatch(Item.Draft.class::isInstance);
        }
        assertThat(mails.position).isLessThan(mails.end / 100);
    }

    /** The same bytes over and over. */
    private static final class Repeated extends InputStream {

        private final byte[] bytes;
        private final long end;
        private long position;

        Repeated(byte[] bytes, long times) {
            this.bytes = bytes;
            this.end = bytes.length * times;
        }

        Repeated restarted() {
            position = 0;
            return this;
        }

        @Override
        public int read() {
            return position == end ? -1 : bytes[(int) (position++ % bytes.length)];
        }
    }
}
