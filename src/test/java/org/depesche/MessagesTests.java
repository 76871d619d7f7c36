package org.depesche;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words that a reader reads come from the messages, and both languages have all of them. */
class MessagesTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern KEY = Pattern.compile("#\\{([\\w.-]+)");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern INLINE = Pattern.compile("\\[\\[.*?]]", Pattern.DOTALL);

    /** A name is the same in every language. */
    private static final Set<String> NAMES = Set.of("Depesche");

    private static final List<String> READ_ALOUD = List.of("title", "alt", "aria-label", "placeholder");

    static Stream<Path> bundles() throws IOException {
        return Files.list(RESOURCES.resolve("messages"))
                .filter(file -> !file.toString().endsWith("_de.properties"));
    }

    static Stream<Path> templates() throws IOException {
        return Files.walk(RESOURCES.resolve("templates"))
                .filter(file -> file.toString().endsWith(".html"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesHaveTheSameKeys(Path english) throws IOException {
        Path german = english.resolveSibling(english.getFileName().toString().replace(".properties", "_de.properties"));
        assertThat(keys(german)).isEqualTo(keys(english));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyKeyBeginsWithItsBundlesName(Path bundle) throws IOException {
        String module = bundle.getFileName().toString().replace(".properties", "");
        assertThat(keys(bundle)).allSatisfy(key -> assertThat(key).startsWith(module + "."));
    }

    @Test
    void everyBundleIsInTheSettings() throws IOException {
        String basenames =
                properties(RESOURCES.resolve("application.properties")).getProperty("spring.messages.basename");
        try (Stream<Path> bundles = bundles()) {
            assertThat(bundles.map(
                            file -> "messages/" + file.getFileName().toString().replace(".properties", "")))
                    .containsExactlyInAnyOrder(basenames.split(","));
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyMessageOfATemplateExists(Path template) throws IOException {
        Set<String> all = new TreeSet<>();
        try (Stream<Path> bundles = bundles()) {
            for (Path bundle : bundles.toList()) {
                all.addAll(keys(bundle));
            }
        }
        // A key that is built ends in a dot, and some key continues it.
        assertThat(KEY.matcher(withoutComments(template)).results().map(found -> found.group(1)))
                .allMatch(key -> key.endsWith(".") ? all.stream().anyMatch(k -> k.startsWith(key)) : all.contains(key));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noTextStandsInATemplate(Path template) throws IOException {
        List<String> texts = new ArrayList<>();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode text && isShown(text)) {
                        words(INLINE.matcher(text.text()).replaceAll(""), texts);
                    } else if (node instanceof Element element) {
                        READ_ALOUD.forEach(attribute -> words(element.attr(attribute), texts));
                    }
                },
                Jsoup.parse(Files.readString(template)));
        assertThat(texts).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noTemplateWritesMarkUpItDidNotMake(Path template) throws IOException {
        assertThat(Files.readString(template)).doesNotContain("th:utext", "[(", " style=", "<style", "th:style");
    }

    private static String withoutComments(Path template) throws IOException {
        return Files.readString(template).replaceAll("(?s)<!--.*?-->", "");
    }

    /** Code is the same in every language, as in the examples of the API. */
    private static boolean isShown(TextNode text) {
        return text.parent() instanceof Element parent
                && !parent.hasAttr("th:text")
                && parent.closest("pre") == null
                && !parent.normalName().equals("script");
    }

    private static void words(String text, List<String> texts) {
        WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(word -> !NAMES.contains(word))
                .forEach(texts::add);
    }

    private static Set<String> keys(Path bundle) throws IOException {
        return new TreeSet<>(properties(bundle).stringPropertyNames());
    }

    private static Properties properties(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
