package org.depesche.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.depesche.tagging.text.NounFolding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Figures in sentences of many desks and in whole articles, annotated before the rules were tried on them. The measure is
 * how many are read, not that each is. On the first run the sentences of news.txt stood at 92 of 100, the fresh ones at 94
 * in German and 93 in English; the articles had 6 false figures in 1,000 words, the later ones 10, most of them in the
 * television's programme.
 */
class FigureNewsTests {

    private final FigureFinder finder = new FigureFinder();

    private record Wanted(
            int start, int end, String modifier, String value, String unit, String measure, String period) {

        boolean optional() {
            return period.equals("optional");
        }
    }

    private record Told(String language, LocalDate published, String text, List<Wanted> figures) {}

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(FigureNewsTests.class.getResourceAsStream("/figures/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Told> told() throws IOException {
        List<Told> all = new ArrayList<>();
        int at = 0;
        List<String> lines = new ArrayList<>();
        for (String file : List.of("news.txt", "fresh-de.txt", "fresh-en.txt", "later.txt")) {
            resource(file).lines().forEach(lines::add);
        }
        for (String line : lines) {
            if (line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split("\\|", -1);
            if (!line.startsWith("- ")) {
                all.add(new Told(parts[0], LocalDate.parse(parts[1]), parts[2], new ArrayList<>()));
                at = 0;
                continue;
            }
            Told told = all.getLast();
            String words = parts[0].substring(2);
            int start = told.text.indexOf(words, at) < 0 ? told.text.indexOf(words) : told.text.indexOf(words, at);
            String[] value = parts[1].split(" ", 3);
            told.figures.add(
                    new Wanted(start, start + words.length(), value[0], value[1], value[2], parts[2], parts[3]));
            at = parts[3].equals("optional") ? at : start + 1;
        }
        return all;
    }

    private List<Mention.FigureMention> found(Told told) {
        return finder.find(TaggableText.of(told.text, Locale.of(told.language), told.published));
    }

    private static boolean overlaps(Mention.FigureMention found, Wanted wanted) {
        return found.span().start() < wanted.end && wanted.start < found.span().end();
    }

    private static boolean same(Mention.FigureMention found, Wanted wanted) {
        Quantity quantity = found.figure().quantity();
        String unit = quantity.per() == null ? quantity.unit() : quantity.unit() + "/" + quantity.per();
        String wantedUnit = wanted.unit.replace(" age", "");
        boolean noun = NounFolding.lemma(unit).equals(NounFolding.lemma(wantedUnit)) || wantedUnit.equals("count");
        return overlaps(found, wanted) && (unit.equals(wantedUnit) || noun) && value(quantity, wanted.value);
    }

    private static boolean value(Quantity quantity, String value) {
        int range = value.indexOf("..");
        if (range > 0) {
            return close(quantity.lower(), value.substring(0, range))
                    && close(quantity.upper(), value.substring(range + 2));
        }
        // "2 hours, 19 minutes and 4 seconds" may be told in years and months
        return close(quantity.value(), value);
    }

    private static boolean close(@Nullable BigDecimal a, String b) {
        double wanted = Double.parseDouble(b);
        return a != null && Math.abs(a.doubleValue() - wanted) <= 1e-5 * Math.max(1e-9, Math.abs(wanted));
    }

    @Test
    void readsAlmostEveryFigureOfTheNews() throws IOException {
        List<String> missed = new ArrayList<>();
        List<String> extra = new ArrayList<>();
        List<String> misread = new ArrayList<>();
        int right = 0;
        for (Told told : told()) {
            Set<Mention.FigureMention> left = new HashSet<>(found(told));
            for (Wanted wanted : told.figures) {
                Mention.FigureMention match = left.stream()
                        .filter(figure -> same(figure, wanted))
                        .findFirst()
                        .orElse(null);
                if (match != null) {
                    right++;
                    left.remove(match);
                    String modifier = match.figure().quantity().modifier().sign();
                    if (!modifier.equals(wanted.modifier) && !wanted.optional()) {
                        misread.add(told.text + ": " + modifier);
                    }
                } else if (!wanted.optional()) {
                    missed.add(told.text + ": " + wanted.value + " " + wanted.unit);
                }
            }
            left.removeIf(figure -> told.figures.stream().anyMatch(w -> w.optional() && overlaps(figure, w)));
            left.forEach(figure -> extra.add(told.text + ": " + figure.surface()));
        }

        assertThat(right).isGreaterThan(1_000);
        assertThat(missed).hasSizeLessThanOrEqualTo(4);
        assertThat(extra).hasSizeLessThanOrEqualTo(4);
        assertThat(misread).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void namesWhatTheyMeasureOrIsSilent() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        forEachFound((wanted, figure) -> {
            String measure = figure.figure().measure();
            if (!wanted.measure.isEmpty() && measure == null) {
                silent.add(figure.sentence() + ": " + wanted.measure);
            } else if (!wanted.measure.isEmpty() && !holds(measure, wanted.measure)) {
                wrong.add(wanted.measure + ": " + measure);
            }
        });

        // of 790
        assertThat(wrong).hasSizeLessThanOrEqualTo(58);
        assertThat(silent).hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void knowsWhenMostOfThemHold() throws IOException {
        List<String> periods = new ArrayList<>();
        forEachFound((wanted, figure) -> {
            if (!wanted.period.isEmpty()
                    && !wanted.optional()
                    && !period(figure).equals(wanted.period)) {
                periods.add(wanted + ": " + period(figure));
            }
        });

        // of 190
        assertThat(periods).hasSizeLessThanOrEqualTo(7);
    }

    private void forEachFound(BiConsumer<Wanted, Mention.FigureMention> use) throws IOException {
        for (Told told : told()) {
            List<Mention.FigureMention> found = found(told);
            for (Wanted wanted : told.figures) {
                found.stream()
                        .filter(figure -> same(figure, wanted))
                        .findFirst()
                        .ifPresent(figure -> use.accept(wanted, figure));
            }
        }
    }

    /** Whether a name and the annotated measure have a word in common. */
    private static boolean holds(@Nullable String measure, String wanted) {
        return measure != null && !Collections.disjoint(stems(measure), stems(wanted));
    }

    private static List<String> stems(String words) {
        return Arrays.stream(words.toLowerCase(Locale.ROOT).split("\\W+"))
                .map(word -> word.substring(0, Math.min(6, word.length())))
                .toList();
    }

    private static String period(Mention.FigureMention figure) {
        Period period = figure.figure().period();
        return period == null || period.found() == Period.Found.INFERRED ? "-" : period.start() + "/" + period.end();
    }

    /** Titles, telephones, results and times of whole pages: the figures of each were looked at, one by one. */
    @ParameterizedTest
    @CsvSource({
        "de-boerse, 49",
        "de-politik, 26",
        "de-sport, 24",
        "de-termine, 19",
        "en-business, 31",
        "en-crime, 22",
        "en-sport, 23",
        "de-liga, 15",
        "de-programm, 22",
        "en-council, 37",
        "de-fernsehen, 14",
        "de-gemeinderat, 35",
        "de-handball, 13",
        "de-kultur, 33",
        "de-maerkte, 48",
        "de-polizei, 31",
        "de-rezept, 41",
        "de-wahl, 38",
        "de-wetter, 40",
        "de-wissen, 19",
        "en-court, 42",
        "en-football, 17",
        "en-listings, 33",
        "en-market, 53",
        "en-weather, 33",
    })
    void readsNothingFalseInWholeArticles(String article, int figures) throws IOException {
        String text = resource("articles/" + article + ".txt").strip();
        Locale language = Locale.of(article.substring(0, 2));

        List<Mention.FigureMention> found = finder.find(TaggableText.of(text, language, LocalDate.of(2024, 5, 16)));

        assertThat(found).hasSize(figures);
        assertThat(found)
                .extracting(Mention.FigureMention::surface)
                .doesNotContain(
                        "Elf Tage",
                        "drei Fragezeichen",
                        "116 117",
                        "Eine Feinunze",
                        "Nine Elms",
                        "a quarter",
                        "10 Lenz",
                        "3 Haushalt",
                        "20.00 Tagesschau",
                        "24 Stunden",
                        "365 Gerichte",
                        "10k starts",
                        "23 buses",
                        "4471",
                        "39 s",
                        "3 Calder Rvrs",
                        "3-Zi")
                .noneMatch(surface -> surface.startsWith("One or two") || surface.startsWith("mehr als ein Jahr"));
    }

    @ParameterizedTest
    @CsvSource({
        "de, 'Der dritte Zug kam zu spät, da waren sie schon zu viert.', '3,4'",
        "de, 'Im dritten Quartal fiel das zweite Tor.', ''",
        "de, 'Der 3. Mai und jeder dritte Gast.', ''",
        "en, 'It was the 19th consecutive day of the third strike.', '19,3'",
        "en, 'In the first half the Seventh Fleet sailed on 3rd May.', ''",
    })
    void tellsPlacesInAnOrderOnlyWhenAsked(String language, String text, String values) {
        TaggableText read = TaggableText.of(text, Locale.of(language), null);
        List<Mention.FigureMention> figures = finder.find(read);

        assertThat(figures).noneMatch(mention -> mention.figure().kind() == FigureKind.ORDINAL);
        assertThat(finder.ordinals(read, figures, Budget.unlimited()).stream()
                        .map(mention -> mention.figure().quantity().value().toPlainString())
                        .toList())
                .isEqualTo(values.isEmpty() ? List.of() : List.of(values.split(",")));
    }

    @ParameterizedTest
    @CsvSource({
        "40 Prozent der russischen Importe werden in Yuan bezahlt., russische Importe",
        "Ein Viertel des deutschen Exports geht in die USA., deutscher Export",
        "Zwei Drittel der befragten Unternehmen sind zufrieden., befragte Unternehmen",
        "Der Konzern setzte 3 Millionen Euro um., Umsatz",
        "Die Bank senkte ihr Kursziel von 92 auf 74 Euro., Kursziel",
    })
    void saysWhatIsMeasuredInTheNominative(String text, String measure) {
        assertThat(finder.find(TaggableText.of(text, Locale.GERMAN, null))
                        .getLast()
                        .figure()
                        .measure())
                .isEqualTo(measure);
    }

    @ParameterizedTest
    @CsvSource({
        "OSLO – Der Konzern zahlt 4 Kronen je Aktie., NOK",
        "In Prag kostet das Bier 60 Kronen., CZK",
        "Das kostet 60 Kronen., SEK",
    })
    void knowsWhoseCrownsTheyAre(String text, String currency) {
        assertThat(finder.find(TaggableText.of(text, Locale.GERMAN, null))
                        .getFirst()
                        .figure()
                        .quantity()
                        .unit())
                .isEqualTo(currency);
    }
}
