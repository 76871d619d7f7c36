package org.depesche.web.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import org.depesche.web.StartRefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceIndexTests {

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("prices.csv"), text);
    }

    private PriceIndex index(String text) throws IOException {
        return new PriceIndex(
                new PriceIndexSettings(text.isEmpty() ? "" : file(text).toString()));
    }

    private static double factor(PriceIndex index, LocalDate first, LocalDate last, int year) {
        return index.factor(first, last, year).orElse(0);
    }

    private static double ofYear(PriceIndex index, int then, int year) {
        return factor(index, LocalDate.of(then, 1, 1), LocalDate.of(then, 12, 31), year);
    }

    @Test
    void aEuroOfTheYearOfTheIndexIsWorthMoreOrLessInAnother() throws IOException {
        PriceIndex index = index("""
                year,index,source
                # consumer prices
                2015,94.5,"Destatis, 2020 = 100"
                2020,100,Destatis
                """);

        assertThat(ofYear(index, 2015, 2020)).isCloseTo(1.0582, within(.0001));
        assertThat(ofYear(index, 2020, 2015)).isCloseTo(.945, within(.0001));
        assertThat(index.years()).containsExactly(2020, 2015);
        assertThat(index.source(2015)).isEqualTo("Destatis, 2020 = 100");
    }

    @Test
    void aMonthHasItsOwnIndexAndElseThatOfItsYear() throws IOException {
        PriceIndex index = index("2022;110,2;Destatis\n2022-12;113,2;Destatis\n2023;116,7;Destatis");
        YearMonth december = YearMonth.of(2022, 12);
        YearMonth may = YearMonth.of(2022, 5);

        assertThat(factor(index, december.atDay(1), december.atEndOfMonth(), 2023))
                .isCloseTo(116.7 / 113.2, within(1e-9));
        assertThat(factor(index, may.atDay(1), may.atEndOfMonth(), 2023)).isCloseTo(116.7 / 110.2, within(1e-9));
    }

    @Test
    void aYearOfBusinessHasTheIndexOfItsMiddle() throws IOException {
        PriceIndex index = index("2022,110,Destatis\n2023,121,Destatis");

        assertThat(factor(index, LocalDate.of(2022, 10, 1), LocalDate.of(2023, 9, 30), 2023))
                .isEqualTo(1);
    }

    @Test
    void guessesNoYear() throws IOException {
        PriceIndex index = index("2022,110,Destatis");

        assertThat(index.factor(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31), 2022))
                .isEmpty();
        assertThat(index.factor(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31), 2021))
                .isEmpty();
        assertThat(index("").years()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2023,116.7                | line 1: three cells are needed (year or month, index, source), there are 2
            23,116.7,Destatis         | line 1: “23” is no year
            2023-13,116.7,Destatis    | line 1: “2023-13” is no year
            2023,hoch,Destatis        | line 1: “hoch” is no index: one like 116.7 is needed
            2023,0,Destatis           | line 1: “0” is no index: one like 116.7 is needed
            2023,116.7,               | line 1: the source of the index is missing
            """)
    void saysWhichLineIsWrong(String line, String reason) throws IOException {
        Path file = file(line);

        assertThatThrownBy(() -> PriceIndexFile.read(file))
                .isInstanceOf(StartRefusedException.class)
                .hasMessage("Price index in " + file + ", " + reason);
    }

    @Test
    void refusesAYearThatIsThereTwice() throws IOException {
        Path file = file("2023,116.7,Destatis\n2023,116.8,Destatis\n");

        assertThatThrownBy(() -> PriceIndexFile.read(file)).hasMessageContaining("line 2: 2023 is there a second time");
    }
}
