package org.depesche.format.tagged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.depesche.format.SampleDrafts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TaggedTextReaderTests {

    static Stream<String> samples() {
        return SampleDrafts.in("tagged");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsSamples(String name) throws IOException {
        assertThat(SampleDrafts.read(name)).isEqualTo(SampleDrafts.expected(name));
    }
}
