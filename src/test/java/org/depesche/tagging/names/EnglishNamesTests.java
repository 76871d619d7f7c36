package org.depesche.tagging.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.tagging.Budget;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Mention;
import org.depesche.tagging.Span;
import org.depesche.tagging.TaggableText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How well names are found in English sentences: strictly, by borders and kind. */
class EnglishNamesTests {

    private static final Pattern MARKED = Pattern.compile("\\[(PER|LOC|ORG) ([^]]+)]");

    private static final EntityFinder finder = new EntityFinder();

    private record Found(int sentence, EntityKind kind, Span span) {}

    private static final Set<Found> wanted = new HashSet<>();
    private static final Set<Found> found = new HashSet<>();

    @BeforeAll
    static void readAndTag() throws IOException {
        List<String> lines;
        try (InputStream in =
                Objects.requireNonNull(EnglishNamesTests.class.getResourceAsStream("english-names.txt"))) {
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
        for (int i = 0; i < lines.size(); i++) {
            StringBuilder text = new StringBuilder();
            Matcher marked = MARKED.matcher(lines.get(i));
            while (marked.find()) {
                marked.appendReplacement(text, "");
                Span span =
                        new Span(text.length(), text.length() + marked.group(2).length());
                text.append(marked.group(2));
                wanted.add(new Found(i, kind(marked.group(1)), span));
            }
            marked.appendTail(text);
            for (Mention.EntityMention name : names(text.toString())) {
                found.add(new Found(i, name.entity().kind(), name.span()));
            }
        }
    }

    private static EntityKind kind(String label) {
        return switch (label) {
            case "PER" -> EntityKind.PERSON;
            case "LOC" -> EntityKind.PLACE;
            default -> EntityKind.ORGANISATION;
        };
    }

    private static List<Mention.EntityMention> names(String text) {
        return finder.find(TaggableText.of(text, Locale.ENGLISH, null), Budget.unlimited());
    }

    @ParameterizedTest
    @CsvSource({"PERSON, .85", "PLACE, .90", "ORGANISATION, .84"})
    void namesAreFoundWithTheirBordersAndKind(EntityKind kind, double least) {
        long right = found.stream()
                .filter(wanted::contains)
                .filter(one -> one.kind() == kind)
                .count();
        long all = found.stream().filter(one -> one.kind() == kind).count();
        long due = wanted.stream().filter(one -> one.kind() == kind).count();

        assertThat(2.0 * right / (all + due)).isGreaterThan(least);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Farmers Protest Against Milk Price", "Harbour dispute enters third week", "Rain Stops Play"})
    void aHeadlineIsNoName(String headline) {
        assertThat(names(headline)).isEmpty();
    }

    @Test
    void whoIsNamedLaterIsNamedInTheHeadline() {
        assertThat(names("Collins quits\n\nCouncillor Anna Collins of Tulsa said on Monday that she was tired."))
                .extracting(name -> name.entity().name())
                .contains("Anna Collins", "Tulsa");
    }

    @Test
    void thePlaceOfTheDatelineStandsAlone() {
        assertThat(names("BERLIN - Germany's interior minister wants stricter checks."))
                .extracting(name -> name.entity().key())
                .hasSize(2)
                .doesNotHaveDuplicates();
    }
}
