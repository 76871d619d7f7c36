package org.depesche.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Periods and measures of two hundred sentences, annotated before the rules were written for them. Not every one is
 * read: the number that is read counts.
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
            String measure = figure == null ? null : figure.measure();
            Locale language = Locale.of(row.get("language").asString());
            Set<String> wanted = FigureReader.lemmas(row.get("measure").asString(), language);
            if (Collections.disjoint(FigureReader.lemmas(measure, language), wanted)) {
                wrong.add(row.get("text").asString() + " " + measure);
            }
        });

        assertThat(wrong).hasSizeLessThanOrEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({
        "de, 'Vor vier Jahren waren es 2,1 Millionen Euro.', 2100000, 2020-01-01/2020-12-31",
        "de, 'In den ersten neun Monaten 2023 wurden 4,2 Millionen Euro gezahlt.', 4200000, 2023-01-01/2023-09-30",
        "de, 'In den vergangenen fünf Jahren verlor die Aktie 38 Prozent.', 38, 2019-05-16/2024-05-16",
        "en, 'Two years ago it was 4.2 percent.', 4.2, 2022-01-01/2022-12-31",
        "en, 'Net loss was $45 million in the three months ended March 31.', 45000000, 2024-01-01/2024-03-31",
        "de, 'Die Quote lag bei 61,4 Prozent und damit unter dem Wert von 2019.', 61.4, inferred",
        "de, 'Geschlossen wurden 3.412 Ehen, 2022 waren es 3.689.', 3412, inferred",
        "en, 'Boston scored 23 points in the third quarter.', 23, inferred",
        "de, 'Vom 14. bis 16. Mai kamen 2.000 Gäste.', 2000, 2024-05-14/2024-05-16",
        "de, 'Vom 14.10. bis zum 15.10.2018 kamen 2.000 Gäste.', 2000, 2018-10-14/2018-10-15",
        "de, 'Am 31.10.74 kamen 2.000 Gäste.', 2000, 1974-10-31/1974-10-31",
        "de, 'Am zweiten Mai kamen 2.000 Gäste.', 2000, 2024-05-02/2024-05-02",
        "de, 'Für das Spiel am 28. Mai gibt es noch 1.200 Karten.', 1200, 2024-05-28/2024-05-28",
        "de, 'Am 28. Mai wurden 1.200 Menschen verletzt.', 1200, 2023-05-28/2023-05-28",
        "de, 'An Weihnachten waren 2.000 Menschen unterwegs.', 2000, 2023-12-25/2023-12-26",
        "de, 'Zu Ostern 2019 kamen 2.000 Gäste.', 2000, 2019-04-21/2019-04-22",
        "en, 'On March 12-14, 1998, some 300 people died.', 300, 1998-03-12/1998-03-14",
        "en, 'On Good Friday 2022 some 300 people met.', 300, 2022-04-15/2022-04-15",
    })
    void knowsTimesThatAreCountedAndThoseOnlyComparedWith(String language, String text, String value, String period) {
        JsonNode row = new JsonMapper()
                .createObjectNode()
                .put("language", language)
                .put("text", text)
                .put("value", value);

        assertThat(written(figure(row))).isEqualTo(period);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    de | Der Umsatz wuchs auf 377 Millionen Euro, wie die Vorstandschefin am Donnerstag in Rostock sagte. | inferred
                    de | In dem Gebiet wurden 1.200 Bäume gefällt, berichtete die Zeitung am Mittwoch.                   | inferred
                    de | Nach Angaben der Polizei vom Montag wurden 40 Autos beschädigt.                                | inferred
                    de | Die Quote lag im April bei 2,2 Prozent, teilte das Amt am Dienstag mit.                       | 2024-04-01/2024-04-30
                    de | Bei dem Unfall am Sonntag wurden 14 Menschen verletzt, sagte ein Sprecher.                     | 2024-05-12/2024-05-12
                    en | Profit rose 12 percent to $4 billion, the company said on Tuesday.                            | inferred
                    en | On Sunday 300 houses were destroyed, a spokesman said.                                        | 2024-05-12/2024-05-12
                    """)
    void theDayOnWhichAFigureWasToldIsNotItsPeriod(String language, String sentence, String period) {
        TaggableText text = TaggableText.of(sentence, Locale.of(language), LocalDate.of(2024, 5, 16));
        assertThat(finder.find(text))
                .isNotEmpty()
                .allSatisfy(mention -> assertThat(written(mention.figure())).isEqualTo(period));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Rund 3,2 Millionen Tonnen umgeschlagen worden seien, sagte Hafenchefin Birte Holm. |
                    Das Unternehmen habe rund 4,5 Milliarden Euro eingenommen, erklärte Finanzchef Udo Kern. | Einnahmen
                    """)
    void whoToldAFigureIsNotWhatIsMeasured(String sentence, @Nullable String measure) {
        TaggableText text = TaggableText.of(sentence, Locale.GERMAN, null);
        assertThat(finder.find(text).getFirst().figure().measure()).isEqualTo(measure);
    }
}
