package org.depesche.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** The rules that hold for the figures of any text. */
class FigurePropertyTests {

    private static final List<String> PARTS = List.of(
            "1",
            "2,5",
            "1.000",
            "2023",
            "00",
            "½",
            "%",
            "€",
            "$",
            "Euro",
            "Mio.",
            "Milliarden",
            "von",
            "auf",
            "bis",
            "zu",
            "der",
            "die",
            "-",
            "–",
            ".",
            ",",
            "(",
            ")",
            ":",
            "/",
            "ein",
            "zwei",
            "Dutzend",
            "Hälfte",
            "Drittel",
            "jeder",
            "fünfte",
            "neun von zehn",
            "Prozent",
            "mehr als",
            "rund",
            "kWh",
            "je",
            "im Mai 2023",
            "vergangenen Jahr",
            "§",
            "Tempo",
            "30-jährige",
            "fach",
            "+",
            "#",
            "@",
            "x",
            "°",
            "Plus",
            "um",
            "and",
            "to",
            "between",
            "half",
            "one in five",
            "10m",
            "k",
            "bn",
            "a",
            "per",
            "year",
            "old",
            "aged",
            "million",
            "dead",
            "of the",
            "statt",
            "Kronen",
            "„",
            "“",
            "\"",
            "zu viert",
            "weniger als",
            "Zahl der Toten",
            "stieg",
            "setzte",
            "\u00AD",
            "ß",
            "\uD83D",
            "\n\n");

    private final FigureFinder finder = new FigureFinder();

    @Provide
    Arbitrary<String> sentences() {
        return Arbitraries.of(PARTS).list().ofMaxSize(30).map(parts -> String.join(" ", parts));
    }

    @Provide
    Arbitrary<@Nullable LocalDate> days() {
        return Arbitraries.of(LocalDate.of(2024, 2, 29), LocalDate.of(2023, 12, 31), LocalDate.of(1900, 1, 1))
                .injectNull(.2);
    }

    @Property(tries = 2000)
    void standInOrderInTheTextAndSayWhatStandsThere(
            @ForAll("sentences") String text, @ForAll("days") @Nullable LocalDate published, @ForAll boolean german) {
        check(text, german ? Locale.GERMAN : Locale.ENGLISH, published);
    }

    @Property(tries = 1000)
    void standInOrderInAnyString(@ForAll String text, @ForAll boolean german) {
        check(text, german ? Locale.GERMAN : Locale.ENGLISH, null);
        FigureReader.read(text, german ? Locale.GERMAN : Locale.ENGLISH);
    }

    private void check(String text, Locale language, @Nullable LocalDate published) {
        TaggableText read = TaggableText.of(text, language, published);
        List<Mention.FigureMention> found = finder.find(read);
        int end = 0;
        for (Mention.FigureMention mention : found) {
            assertThat(mention.span().start()).isGreaterThanOrEqualTo(end);
            assertThat(mention.span().end()).isGreaterThan(mention.span().start());
            assertThat(mention.sentence().contains(mention.span())).isTrue();
            assertThat(mention.span().of(read.text())).isEqualTo(mention.surface());
            Quantity quantity = mention.figure().quantity();
            if (quantity.lower() != null && quantity.upper() != null) {
                assertThat(quantity.lower()).isLessThanOrEqualTo(quantity.upper());
            }
            Period period = mention.figure().period();
            if (period != null && period.start() != null && period.end() != null) {
                assertThat(period.start()).isBeforeOrEqualTo(period.end());
            }
            end = mention.span().end();
        }
        assertThat(finder.ordinals(read, found, Budget.unlimited()))
                .allSatisfy(ordinal ->
                        assertThat(found).noneMatch(figure -> figure.span().overlaps(ordinal.span())));
    }
}
