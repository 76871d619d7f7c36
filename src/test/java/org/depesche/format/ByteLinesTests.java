package org.depesche.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteLinesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ""          | ""
            a           | a
            a;          | a
            a;b         | a,b
            a;;b;       | a,,b
            ;           | ""
            abcdef;b    | too long,b
            a;abcdef    | a,too long
            abcde;b     | abcde,b
            """)
    void endsEveryLineAtItsLineFeed(String text, String expected) throws IOException {
        byte[] bytes = text.replace(';', '\n').getBytes(StandardCharsets.UTF_8);
        List<String> found = new ArrayList<>();
        try (ByteLines lines = new ByteLines(new ByteArrayInputStream(bytes), 5)) {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                found.add(ByteLines.isTooLong(line) ? "too long" : new String(line, StandardCharsets.UTF_8));
            }
        }
        assertThat(String.join(",", found)).isEqualTo(expected);
    }
}
