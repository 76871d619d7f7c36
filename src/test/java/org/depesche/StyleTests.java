package org.depesche;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Style sheets and templates name the same classes, and a page names style sheets that exist. */
class StyleTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path STYLES = RESOURCES.resolve("static/css");

    private static final Pattern NOT_SELECTORS =
            Pattern.compile("(?s)/\\*.*?\\*/|\\{[^{}]*\\}|url\\([^)]*\\)|\\d\\.\\d+");
    private static final Pattern CLASS = Pattern.compile("\\.([a-zA-Z][\\w-]*)");
    private static final Pattern WORD = Pattern.compile("[a-zA-Z][\\w-]*");

    /** The beginning of a name that an expression completes: {@code |outcome--${code}|}, {@code 'histogram--' + kind}. */
    private static final Pattern BEGINNING = Pattern.compile("([\\w-]+(?:--|__)|\\bg)(?=\\$|')");

    private static final Pattern STYLES_OF_PAGE = Pattern.compile("styles='([\\w -]+)'");

    @Test
    void everyClassOfAStyleSheetIsUsed() throws IOException {
        String users = texts(RESOURCES.resolve("templates"))
                + texts(RESOURCES.resolve("static/js"))
                + texts(Path.of("src/main/java"));
        Set<String> words = found(WORD, users, 0);
        Set<String> beginnings = found(BEGINNING, users, 1);
        Set<String> unused = found(CLASS, NOT_SELECTORS.matcher(texts(STYLES)).replaceAll(" "), 1);
        unused.removeIf(
                name -> words.contains(name) || beginnings.stream().anyMatch(beginning -> name.startsWith(beginning)));
        assertThat(unused).isEmpty();
    }

    @Test
    void everyStyleSheetOfAPageExists() throws IOException {
        assertThat(found(STYLES_OF_PAGE, texts(RESOURCES.resolve("templates")), 1))
                .flatExtracting(names -> Stream.of(names.split(" ")).toList())
                .isNotEmpty()
                .allMatch(name -> Files.exists(STYLES.resolve(name + ".css")));
    }

    private static Set<String> found(Pattern pattern, String text, int group) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(group));
        }
        return found;
    }

    private static String texts(Path folder) throws IOException {
        StringBuilder texts = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().matches(".*\\.(html|css|js|java)"))
                    .toList()) {
                texts.append(Files.readString(file)).append('\n');
            }
        }
        return texts.toString();
    }
}
