package org.depesche.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.springframework.http.HttpStatus;

class SpoolTests {

    @Test
    void contentsLieOneBehindTheOther() throws IOException {
        try (Spool spool = Spool.open()) {
            Spool.Part first = spool.append(stream("eins"));
            Spool.Part second = spool.append(stream("zwei"));

            assertThat(second.open()).hasContent("zwei");
            assertThat(first.open()).hasContent("eins");
            assertThat(first.size()).isEqualTo(4);
        }
    }

    @Test
    void nothingIsLeftOfAContentThatBreaksOff() throws IOException {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };
        try (Spool spool = Spool.open()) {
            assertThatThrownBy(() -> spool.append(new SequenceInputStream(stream("halb"), broken)))
                    .isInstanceOf(IOException.class);
            assertThat(spool.append(stream("ganz")).open()).hasContent("ganz");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsCalledFull() throws IOException {
        try (Spool spool = Spool.at(Path.of("/dev/full"))) {
            assertThatThrownBy(() -> spool.append(stream("Text")))
                    .isInstanceOfSatisfying(
                            DiskFullException.class,
                            e -> assertThat(e.getStatusCode()).isEqualTo(HttpStatus.INSUFFICIENT_STORAGE));
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
