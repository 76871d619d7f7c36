package org.depesche.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.depesche.search.words.Language;
import org.depesche.tagging.Figure;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Measured;
import org.depesche.tagging.Period;
import org.depesche.tagging.Quantity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureTextTests {

    private static final LocalDate TODAY = LocalDate.of(2024, 5, 16);

    private static Figure figure(String value, String unit, @Nullable String measure, int year) {
        Period period = new Period(null, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Period.Found.EXPLICIT);
        return Figure.of(FigureKind.MONEY, Quantity.exactly(new BigDecimal(value), unit, null), null)
                .with(Measured.certainly(measure, ""), period);
    }

    private static boolean finds(String typed, Figure figure) {
        return FigureText.read(typed, Locale.GERMAN, TODAY).orElseThrow().matches(figure, Language.GERMAN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // typed | value | unit | measure | year | found
                "220 Mrd Euro            | 220000000000 | EUR   | Handelsvolumen        | 2023 | true",
                "€220bn                  | 220000000000 | EUR   | Handelsvolumen        | 2023 | true",
                "220.000 Mio. EUR        | 220000000000 | EUR   | Handelsvolumen        | 2023 | true",
                ">100 Mrd EUR            | 220000000000 | EUR   | Handelsvolumen        | 2023 | true",
                "220 billion euros       | 220000000000 | EUR   | Handelsvolumen        | 2023 | true",
                "0,22 Billionen Euro     | 220000000000 | EUR   | Handelsvolumen        | 2023 | true",
                ">300 Mrd EUR            | 220000000000 | EUR   | Handelsvolumen        | 2023 | false",
                "Handelsvolumen >100 Mrd EUR | 220000000000 | EUR | Handelsvolumen      | 2023 | true",
                "Volumen >100 Mrd EUR    | 220000000000 | EUR   | Handelsvolumen        | 2023 | true",
                ">100 Mrd EUR Volumen    | 220000000000 | EUR   | Handelsvolumen        | 2023 | true",
                "Inflation               | 3.2          | %     | Inflationsrate        | 2023 | true",
                "Inflation               | 3.2          | %     | Arbeitslosenquote     | 2023 | false",
                "Inflation 3..5 %        | 3.2          | %     | Inflation             | 2023 | true",
                "Inflation 3..5 %        | 6.2          | %     | Inflation             | 2023 | false",
                "Inflation 3..5 %        | 3.2          | %     | Wachstum              | 2023 | false",
                "Inflation 3..5 % 2023   | 3.2          | %     | Inflation             | 2023 | true",
                "Inflation 3..5 % 2022   | 3.2          | %     | Inflation             | 2023 | false",
                "Inflation 2020..2023    | 3.2          | %     | Inflation             | 2022 | true",
                "Inflation im Jahr 2023  | 3.2          | %     | Inflation             | 2023 | true",
                "Inflation Mai 2023      | 3.2          | %     | Inflation             | 2023 | false",
                "~1000 Tote              | 1050         | Toten | Toten                 | 2023 | true",
                "~1000 Tote              | 1200         | Toten | Toten                 | 2023 | false",
                "Zahl der Toten          | 1200         | Toten | Zahl der Toten        | 2023 | true",
                "1200                    | 1200         | Tote  | Tote                  | 2023 | true",
                "2024                    | 2024         | Tote  | Tote                  | 2023 | true",
            })
    void findsAFigureByValueMeasureAndPeriod(
            String typed, String value, String unit, String measure, int year, boolean found) {
        assertThat(finds(typed, figure(value, unit, measure, year))).isEqualTo(found);
    }

    @Test
    void readsMeasureAndTime() {
        FigureWanted wanted = FigureText.read("Umsatz >3 Mrd Euro 2020..2021", Locale.GERMAN, TODAY)
                .orElseThrow();

        assertThat(wanted.measure()).containsExactly("umsatz");
        assertThat(wanted.baseUnit()).isEqualTo("eur");
        assertThat(wanted.from()).isEqualTo(LocalDate.of(2020, 1, 1));
        assertThat(wanted.to()).isEqualTo(LocalDate.of(2021, 12, 31));
    }

    /** Which words count is known where the measures are: both are kept. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Umsatz pro Jahr              | umsatz pro        | umsatz pro jahr",
                "Umsatz pro Jahr 2023         | umsatz pro        | umsatz pro jahr",
                "Umsatz pro Jahr 3 Mrd Euro   | umsatz pro        | umsatz pro jahr",
                "Umsatz im Jahr 2023          | umsatz            | umsatz",
                "Kosten für den Umbau         | kosten den umbau  | kosten für den umbau",
                "price of gold >2000 USD      | price gold        | price of gold",
            })
    void keepsTheSmallWordsOfAMeasureApart(String typed, String words, String written) {
        FigureWanted wanted = FigureText.read(typed, Locale.GERMAN, TODAY).orElseThrow();

        assertThat(String.join(" ", wanted.measure())).isEqualTo(words);
        assertThat(String.join(" ", wanted.written())).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "..", ">%", "()", "§"})
    void readsNothingWhereNothingIsSaid(String typed) {
        assertThat(FigureText.read(typed, Locale.GERMAN, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Inflation 3..5 %, true",
        "Inflation 3..5 % Bundesbank, false",
        "Inflation, true",
        "Inflation Bundesbank, false",
        "Inflation 2023, true",
        "Umsatz 2022, true",
        "Umsatz 2022 Konzern, false",
        "221 Mrd EUR Handelsvolumen, false",
        "221 Mrd EUR Handelsvolumen 2022, true",
    })
    void leavesTheWordsBehindAFigureToTheSearch(String stretch, boolean figure) {
        assertThat(FigureText.readTight(stretch, Locale.GERMAN, TODAY).isPresent())
                .isEqualTo(figure);
    }
}
