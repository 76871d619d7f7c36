package org.depesche;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
    private static final Pattern OPENING = Pattern.compile("^ *<(?!/)[\\w:]+");

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
        List<String> lines = lines(template);
        assertThat(lines).allMatch(line -> indent(line) % 2 == 0).noneMatch(line -> line.endsWith(" "));
        assertThat(IntStream.range(1, lines.size())
                        .filter(i -> OPENING.matcher(lines.get(i - 1)).find())
                        .filter(i -> indent(lines.get(i)) - indent(lines.get(i - 1)) > 4)
                        .mapToObj(lines::get))
                .as("lines that jump to the right")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aPageCallsMethodsInsteadOfClasses(Path template) throws IOException {
        assertThat(Files.readString(template)).doesNotContain("T(");
    }

    /** Without comments and preformatted text, whose columns are their own. */
    private static List<String> lines(Path template) throws IOException {
        return VERBATIM.matcher(Files.readString(template)).replaceAll("").lines().toList();
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
