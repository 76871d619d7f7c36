package org.depesche.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which measures are one without anybody saying so. */
class MeasureGroupingTests {

    /** Two measures as articles have them. */
    private record Pair(String first, String second, boolean same, boolean grouped) {}

    private static List<Pair> pairs() throws IOException {
        List<Pair> pairs = new ArrayList<>();
        try (InputStream file = MeasureGroupingTests.class.getResourceAsStream("/figures/measure-groups.tsv")) {
            String all = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            all.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(cells -> {
                        boolean grouped = key(cells[1], cells[0]).equals(key(cells[3], cells[2]));
                        pairs.add(new Pair(cells[1], cells[3], cells[4].equals("same"), grouped));
                    });
        }
        return pairs;
    }

    /** As the register groups lemmas: blanks and hyphens do not count. */
    private static String key(String measure, String language) {
        return FigureReader.lemma(measure, Locale.forLanguageTag(language)).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    @Test
    void whatIsGroupedIsOneMeasureAndWhatIsOneIsGrouped() throws IOException {
        List<Pair> pairs = pairs();
        List<Pair> wrong =
                pairs.stream().filter(pair -> pair.grouped() && !pair.same()).toList();
        List<Pair> missed =
                pairs.stream().filter(pair -> !pair.grouped() && pair.same()).toList();
        long right =
                pairs.stream().filter(pair -> pair.grouped() && pair.same()).count();
        double precision = (double) right / (right + wrong.size());
        double recall = (double) right / (right + missed.size());
        System.out.printf(
                "Measures: %d pairs, precision %.3f, recall %.3f; wrongly one: %s; missed: %s%n",
                pairs.size(), precision, recall, wrong, missed);

        assertThat(pairs).hasSizeGreaterThanOrEqualTo(100);
        assertThat(precision).isGreaterThanOrEqualTo(0.97);
        assertThat(recall).isGreaterThanOrEqualTo(0.95);
    }

    @ParameterizedTest
    @CsvSource({
        "de, des gesamten Handelsvolumens, Handelsvolumen",
        "de, Einwohnern, Einwohner",
        "de, Zahl der Toten, Tote",
        "de, Gas-Importen, Gas-Importe",
        "de, Aktie der Bank, Aktie",
        "de, Arbeitsplätzen, Arbeitsplätze",
        "en, annual unemployment rates, Unemployment rate",
        "en, number of deaths, Death",
    })
    void aListCallsItByItsHead(String language, String measure, String name) {
        assertThat(FigureReader.measureName(measure, Locale.forLanguageTag(language)))
                .isEqualTo(name);
    }
}
