package org.depesche.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureReaderTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "220 Mrd Euro|MONEY|220000000000|220000000000|EUR",
                "€220bn|MONEY|220000000000|220000000000|EUR",
                "220.000 Mio. EUR|MONEY|220000000000|220000000000|EUR",
                ">100 Mrd EUR|MONEY|100000000000||EUR",
                "3..5 %|PERCENT|3|5|%",
                "3 bis 5 Prozent|PERCENT|3|5|%",
                "<= 5 kWh|ENERGY||5|kWh",
                "~1000 Tote|COUNT|1000|1000|Tote",
                "40 Prozent|PERCENT|40|40|%",
                "2024|COUNT|2024|2024|count",
                "$10-20 million|MONEY|10000000|20000000|USD",
                "10 to 20 percent|PERCENT|10|20|%",
                "zwischen 3 und 4 %|PERCENT|3|4|%",
                "between 3 and 4 million euros|MONEY|3000000|4000000|EUR",
            })
    void readsWhatOneTypesIntoASearchBox(String query, FigureKind kind, String lower, String upper, String unit) {
        FigureReader.Expression read = FigureReader.read(query, Locale.GERMAN).orElseThrow();

        assertThat(read.kind()).isEqualTo(kind);
        assertThat(read.quantity().lower()).isEqualTo(lower == null ? null : new BigDecimal(lower));
        assertThat(read.quantity().upper()).isEqualTo(upper == null ? null : new BigDecimal(upper));
        assertThat(read.quantity().unit()).isEqualTo(unit);
    }

    @Test
    void readsSeparatorsAsTheLanguageWritesThem() {
        assertThat(FigureReader.read("1,500 km", Locale.ENGLISH)
                        .orElseThrow()
                        .quantity()
                        .value())
                .isEqualByComparingTo("1500");
        assertThat(FigureReader.read("1,500 km", Locale.GERMAN)
                        .orElseThrow()
                        .quantity()
                        .value())
                .isEqualByComparingTo("1.5");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "Inflation",
                "Inflation 3 %",
                ">100 Mrd EUR Volumen",
                "3 % 4 %",
                ">",
                "..",
                "(3)",
                "zwischen 3 %",
                "\uD83D",
                "%"
            })
    void readsNothingElse(String query) {
        assertThat(FigureReader.read(query, Locale.GERMAN)).isEmpty();
        assertThat(FigureReader.read(query, null)).isEmpty();
    }
}
