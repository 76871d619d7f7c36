package org.depesche.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Periods and measures of two hundred sentences, annotated before the rules were written for them. Not every one is
 * read: what counts is how many are.
 */
class FigureContextTests {

    private final FigureFinder finder = new FigureFinder();

    private static Stream<JsonNode> rows(String name) throws IOException {
        JsonMapper mapper = new JsonMapper();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(FigureContextTests.class.getResourceAsStream("/figures/" + name)),
                StandardCharsets.UTF_8))) {
            return reader.lines().map(mapper::readTree).toList().stream();
        }
    }

    private @Nullable Figure figure(JsonNode row) {
        LocalDate published =
                LocalDate.parse(row.has("published") ? row.get("published").asString() : "2024-05-16");
        BigDecimal value = new BigDecimal(row.get("value").asString());
        TaggableText text = TaggableText.of(
                row.get("text").asString(), Locale.of(row.get("language").asString()), published);
        return finder.find(text).stream()
                .map(Mention.FigureMention::figure)
                .filter(figure -> figure.quantity().value().compareTo(value) == 0)
                .findFirst()
                .orElse(null);
    }

    private static String written(@Nullable Figure figure) {
        Period period = figure == null ? null : figure.period();
        if (period == null || period.found() == Period.Found.INFERRED) {
            return "inferred";
        }
        return (period.start() == null ? ".." : period.start()) + "/" + (period.end() == null ? ".." : period.end());
    }

    @Test
    void knowsWhenMostFiguresHold() throws IOException {
        List<String> wrong = new ArrayList<>();
        rows("periods.jsonl")
                .filter(row -> !written(figure(row)).equals(row.get("period").asString()))
                .forEach(row -> wrong.add(row.get("text").asString()));

        assertThat(wrong).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void knowsWhatMostFiguresCount() throws IOException {
        List<String> wrong = new ArrayList<>();
        rows("measures.jsonl").forEach(row -> {
            Figure figure = figure(row);
            if (figure == null || !row.get("measure").asString().equals(figure.measure())) {
                wrong.add(row.get("text").asString());
            }
        });

        assertThat(wrong).hasSizeLessThanOrEqualTo(5);
    }
}
