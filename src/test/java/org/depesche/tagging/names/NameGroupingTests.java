package org.depesche.tagging.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.Mention;
import org.depesche.tagging.Span;
import org.depesche.tagging.TaggableText;
import org.depesche.tagging.Tagger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whether the names of an article that mean the same one are taken for the same one, on articles of our own. */
class NameGroupingTests {

    private static final Pattern ARTICLE = Pattern.compile("(?ms)^== (\\w+)\\n(.*?)(?=^==|\\z)");
    private static final Pattern NAME = Pattern.compile("\\[([^|\\]]+)\\|([^\\]]+)]");

    /** A name in the text: the entity that it means, and the one that the tagger takes it for; null if it is not found. */
    private record Named(String article, String words, String meant, EntityKey found) {}

    private static final List<Named> NAMES = new ArrayList<>();

    @BeforeAll
    static void readAndTag() throws IOException {
        Tagger tagger = new Tagger();
        Matcher article = ARTICLE.matcher(read());
        while (article.find()) {
            NAMES.addAll(names(tagger, Locale.forLanguageTag(article.group(1)), article.group(2)));
        }
    }

    /** B³ of Bagga and Baldwin (1998), over the names that are found. */
    @Test
    void namesOfTheSameOneBelongTogether() {
        List<Named> found = NAMES.stream().filter(name -> name.found != null).toList();
        double precision = 0;
        double recall = 0;
        List<Named> apart = new ArrayList<>();
        for (Named name : found) {
            List<Named> article = found.stream()
                    .filter(other -> other.article.equals(name.article))
                    .toList();
            double taken = article.stream()
                    .filter(other -> other.found.equals(name.found))
                    .count();
            double meant = article.stream()
                    .filter(other -> other.meant.equals(name.meant))
                    .count();
            double both = article.stream()
                    .filter(other -> other.found.equals(name.found) && other.meant.equals(name.meant))
                    .count();
            precision += both / taken / found.size();
            recall += both / meant / found.size();
            if (both < taken || both < meant) {
                apart.add(name);
            }
        }
        assertThat(2 * precision * recall / (precision + recall))
                .as("%s", apart)
                .isGreaterThanOrEqualTo(.97);
    }

    @Test
    void hardlyANameIsMissed() {
        List<Named> missed = NAMES.stream().filter(name -> name.found == null).toList();
        assertThat(1 - (double) missed.size() / NAMES.size()).as("%s", missed).isGreaterThanOrEqualTo(.95);
    }

    private static List<Named> names(Tagger tagger, Locale language, String marked) {
        StringBuilder text = new StringBuilder();
        Map<Span, String> meant = new HashMap<>();
        Matcher name = NAME.matcher(marked);
        while (name.find()) {
            name.appendReplacement(text, "");
            Span span = new Span(text.length(), text.length() + name.group(1).length());
            text.append(name.group(1));
            meant.put(span, name.group(2));
        }
        name.appendTail(text);
        String article = text.toString();
        Map<Span, EntityKey> found =
                tagger.tag(TaggableText.of(article, language, null), Set.of(Tagger.Find.ENTITIES)).stream()
                        .collect(
                                Collectors.toMap(Mention::span, mention -> ((Mention.EntityMention) mention).entity()));
        return meant.entrySet().stream()
                .map(e -> new Named(article, e.getKey().of(article), e.getValue(), found.get(e.getKey())))
                .toList();
    }

    private static String read() throws IOException {
        try (InputStream articles = NameGroupingTests.class.getResourceAsStream("grouping.txt")) {
            return new String(articles.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
