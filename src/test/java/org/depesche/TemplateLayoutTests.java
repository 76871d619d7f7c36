package org.depesche;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Templates are laid out in one manner: a block on its own line, two columns further in than the element around it; the
 * attributes of a long tag four columns further in than the tag.
 */
class TemplateLayoutTests {

    private static final Path RESOURCES = Path.of("src/main/resources");

    private static final int LONGEST = 160;

    private static final Pattern VERBATIM = Pattern.compile("(?s)<!--.*?-->|<pre\\b.*?</pre>");

    static Stream<Path> templates() throws IOException {
        return Files.walk(RESOURCES.resolve("templates"))
                .filter(file -> file.toString().endsWith(".html"));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void linesAreShort(Path template) throws IOException {
        assertThat(Files.readAllLines(template)).allMatch(line -> line.length() <= LONGEST);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void linesAreIndentedByTwoColumns(Path template) throws IOException {
        assertThat(lines(template)).allMatch(line -> indent(line) % 2 == 0);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aPageCallsMethodsInsteadOfClasses(Path template) throws IOException {
        assertThat(Files.readString(template)).doesNotContain("T(");
    }

    /** Without comments and preformatted text, whose columns are their own. */
    private static List<String> lines(Path template) throws IOException {
        return VERBATIM.matcher(Files.readString(template))
                .replaceAll("")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
