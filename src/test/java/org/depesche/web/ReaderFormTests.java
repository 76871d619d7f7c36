package org.depesche.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.Quantity.Modifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Numbers, values, days and bars as readers see them. */
class ReaderFormTests {

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    private final Numbers numbers = new Numbers();
    private final Dates dates;
    private final Quantities quantities;

    ReaderFormTests() {
        messages.setBasename("messages/web");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        dates = new Dates(messages, Clock.system(ZoneId.of("Europe/Berlin")));
        quantities = new Quantities(messages, numbers);
    }

    @AfterEach
    void anyLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    private static void in(String language) {
        LocaleContextHolder.setLocale(Locale.of(language));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "de, 186000000, =, EUR, , '186 Mio. €'",
                "en, 186000000, =, EUR, , '€186 million'",
                "de, 220000000000, ~, EUR, , 'rund 220 Mrd. €'",
                "en, 220000000000, ~, EUR, , 'about €220 billion'",
                "de, 1500000, =, USD, , '1,5 Mio. $'",
                "de, 1234567, =, EUR, , '1.234.567 €'",
                "de, 10.3, =, EUR, m2, '10,3 €/m²'",
                "de, 14, =, %, , '14 %'",
                "en, 14, =, %, , '14%'",
                "de, 1, =, pp, , '1 Prozentpunkt'",
                "de, 1.5, =, pp, , '1,5 Prozentpunkte'",
                "de, 92, ~, MWh, , 'rund 92 MWh'",
                "de, 2, >, a, , 'mehr als 2 Jahre'",
                "en, 1, =, a, , '1 year'",
                "de, -4.2, =, Cel, , '−4,2 °C'",
                "de, 0.3333333333, ~>, 1, , 'gut ⅓'",
                "en, 0.9, =, 1, , '90%'",
                "de, 3, <=, x, , 'höchstens 3-mal'",
                "de, 2430000, =, Fahrgäste, , '2,43 Mio. Fahrgäste'",
                "de, 1500, =, count, , '1.500'",
                "de, 5, =, ABC, , '5 ABC'",
                "en, 120, =, km/h, , '120 km/h'"
            })
    void writesAValueAsItsReadersDo(
            String language, BigDecimal value, String sign, String unit, @Nullable String per, String written) {
        in(language);
        assertThat(quantities
                        .of(new Quantity(value, value, value, Modifier.of(sign), unit, per))
                        .toString()
                        .replace('\u00a0', ' '))
                .isEqualTo(written);
    }

    @Test
    void writesBothEndsOfARangeInOneMagnitude() {
        in("de");
        BigDecimal lower = new BigDecimal("38000000");
        BigDecimal upper = new BigDecimal("44000000");
        assertThat(quantities
                        .of(new Quantity(new BigDecimal("41000000"), lower, upper, Modifier.RANGE, "EUR", null))
                        .value())
                .isEqualTo("38–44\u00a0Mio.\u00a0€");
    }

    @Test
    void writesDaysAndTimes() {
        OffsetDateTime evening = OffsetDateTime.parse("2024-05-16T18:05:00+09:00");
        in("de");
        assertThat(dates.day(LocalDate.of(2024, 5, 16))).isEqualTo("16. Mai 2024");
        assertThat(dates.time(evening)).isEqualTo("16. Mai 2024, 18.05");
        assertThat(dates.here(evening)).isEqualTo("16. Mai 2024, 11.05");
        assertThat(dates.published(null, null)).isEqualTo("ohne Datum");
        in("en");
        assertThat(dates.day(LocalDate.of(2024, 5, 16))).isEqualTo("16 May 2024");
        assertThat(dates.time(evening)).isEqualTo("16 May 2024, 6.05 pm");
        assertThat(dates.month(YearMonth.of(2014, 3))).isEqualTo("March 2014");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-01-01, 2023-12-31, 2023",
        "2025-01-01, 2027-12-31, 2025–2027",
        "2024-05-01, 2024-05-31, Mai 2024",
        "2024-05-01, 2024-07-31, Mai 2024 – Juli 2024",
        "2024-05-16, 2024-05-16, 16. Mai 2024",
        "2027-01-01, , ab 2027",
        ", 2026-12-31, bis 2026",
        ", 2026-05-15, bis 15. Mai 2026",
        ", , ''"
    })
    void writesAPeriodAsShortAsItIs(@Nullable LocalDate start, @Nullable LocalDate end, String written) {
        in("de");
        assertThat(dates.period(start, end)).isEqualTo(written);
    }

    @Test
    void drawsTwelveMonthsAYearWithoutGaps() {
        Map<YearMonth, Long> months = new TreeMap<>(Map.of(YearMonth.of(2021, 1), 4L, YearMonth.of(2023, 12), 1L));
        Histogram histogram = Histogram.of(months, year -> "/y/" + year);
        assertThat(histogram.years()).extracting(Histogram.Year::year).containsExactly(2021, 2022, 2023);
        assertThat(histogram.years()).extracting(Histogram.Year::count).containsExactly(4L, 0L, 1L);
        assertThat(histogram.years().getFirst().path()).isEqualTo("M0 40v-40.0h.78v40.0");
        assertThat(histogram.years().get(1).path()).isEmpty();
        assertThat(histogram.years().getLast().path()).isEqualTo("M11 40v-10.0h.78v10.0");
    }

    @Test
    void drawsSeveralOnOneScale() {
        List<Histogram> both = Histogram.together(
                List.of(Map.of(YearMonth.of(2021, 1), 8L), Map.of(YearMonth.of(2023, 2), 2L)),
                (one, year) -> "/" + one + "/" + year);
        assertThat(both).allSatisfy(one -> {
            assertThat(one.years()).hasSize(3);
            assertThat(one.highest()).isEqualTo(Share.number(8));
        });
        assertThat(both.getFirst().years().getFirst().path()).isEqualTo("M0 40v-40.0h.78v40.0");
        assertThat(both.getLast().years().getLast().path()).isEqualTo("M1 40v-10.0h.78v10.0");
        assertThat(both.getLast().years().getLast().url()).isEqualTo("/1/2023");
        assertThat(Histogram.together(List.of(Map.of()), (one, year) -> "/")
                        .getFirst()
                        .isEmpty())
                .isTrue();
    }

    @Test
    void drawsSharesOfAllArticlesOfTheSameMonth() {
        YearMonth january = YearMonth.of(2021, 1);
        Histogram histogram = Histogram.ofShares(
                Map.of(january, 4L, january.plusMonths(1), 4L),
                Map.of(january, 400L, january.plusMonths(1), 100L),
                Share.Unit.PERCENT,
                year -> "/",
                year -> false);
        assertThat(histogram.years().getFirst().path()).isEqualTo("M0 40v-10.0h.78v10.0M1 40v-40.0h.78v40.0");
        in("de");
        assertThat(numbers.of(histogram.highest())).isEqualTo("4\u00a0%");
        assertThat(numbers.of(histogram.years().getFirst().share())).isEqualTo("1,6\u00a0%");
        in("en");
        assertThat(numbers.of(histogram.years().getFirst().share())).isEqualTo("1.6%");
    }

    @Test
    void saysSmallSharesInPerMille() {
        in("de");
        assertThat(Share.Unit.of(1, 100)).isEqualTo(Share.Unit.PERCENT);
        assertThat(Share.Unit.of(1, 300)).isEqualTo(Share.Unit.PERMILLE);
        assertThat(numbers.of(new Share(1, 300, Share.Unit.PERMILLE))).isEqualTo("3,33\u00a0‰");
        assertThat(new Share(0, 0, Share.Unit.PERCENT).value(1)).isZero();
    }

    @Test
    void aStrayDateDoesNotMakeAThousandYears() {
        Map<YearMonth, Long> months = Map.of(YearMonth.of(24, 5), 1L, YearMonth.of(2024, 5), 9L);
        assertThat(Histogram.of(months, year -> "/").years()).hasSizeLessThan(150);
        assertThat(Histogram.of(Map.of(), year -> "/").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, [1]",
        "1, 3, [1] 2 3",
        "1, 21, [1] 2 3 … 21",
        "4, 21, 1 2 3 [4] 5 6 … 21",
        "10, 21, 1 … 8 9 [10] 11 12 … 21",
        "18, 21, 1 … 16 17 [18] 19 20 21",
        "21, 21, 1 … 19 20 [21]"
    })
    void numbersPagesAndLeavesOutWhatIsFar(int page, int last, String shown) {
        PageLinks pages = new PageLinks(page, 10, last * 10L, number -> "/p" + number);
        StringBuilder printed = new StringBuilder();
        for (PageLinks.Link link : pages.links()) {
            printed.append(printed.isEmpty() ? "" : " ");
            printed.append(
                    link.number() == null ? "…" : link.current() ? "[" + link.number() + "]" : "" + link.number());
        }
        assertThat(printed).hasToString(shown);
        assertThat(pages.last()).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kurz. | 40 | Kurz.",
                "Der Kran fehlt noch immer. Und mit ihm die Geduld der Pendler. | 40 | Der Kran fehlt noch immer.",
                "Der Kran kostet 2 Mio. Euro und fehlt noch immer, sagt er. | 40 | Der Kran kostet 2 Mio. Euro und fehlt …",
                "Ein Satz, der nicht enden will, weil er muss. | 12 | Ein Satz …"
            })
    void anExcerptEndsWithASentenceOrAnEllipsis(String text, int most, String excerpt) {
        assertThat(Excerpt.of(text, most)).isEqualTo(excerpt);
    }
}
