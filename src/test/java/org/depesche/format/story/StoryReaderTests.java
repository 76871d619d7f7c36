package org.depesche.format.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.depesche.format.SampleDrafts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoryReaderTests {

    @ParameterizedTest
    @MethodSource("files")
    void readsWhatTheFileSays(String file) throws IOException {
        assertThat(SampleDrafts.read(file)).isEqualTo(SampleDrafts.expected(file));
    }

    static Stream<String> files() {
        return SampleDrafts.in("story");
    }
}
