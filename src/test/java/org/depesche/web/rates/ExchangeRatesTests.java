package org.depesche.web.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.depesche.tagging.Period;
import org.depesche.tagging.Quantity;
import org.depesche.web.Numbers;
import org.depesche.web.Quantities;
import org.depesche.web.StartRefusedException;
import org.depesche.web.rates.ExchangeRates.Converted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class ExchangeRatesTests {

    @TempDir
    private Path folder;

    @BeforeEach
    void readInGerman() {
        LocaleContextHolder.setLocale(Locale.GERMAN);
    }

    @AfterEach
    void readAsBefore() {
        LocaleContextHolder.resetLocaleContext();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("rates.csv"), text);
    }

    private ExchangeRates rates(String text) throws IOException {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages.web");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        Numbers numbers = new Numbers();
        String name = text.isEmpty() ? "" : file(text).toString();
        return new ExchangeRates(new ExchangeRateSettings(name), new Quantities(messages, numbers), numbers);
    }

    private static Period days(LocalDate first, LocalDate last) {
        return new Period(null, first, last, Period.Found.EXPLICIT);
    }

    private static @Nullable Converted in(ExchangeRates rates, String unit, int year) {
        LocalDate day = LocalDate.of(year, 5, 16);
        return rates.inEuros(Quantity.exactly(new BigDecimal("61000000000"), unit, null), days(day, day));
    }

    @Test
    void convertsByTheRateOfTheYear() throws IOException {
        ExchangeRates rates = rates("""
                year,currency,rate,source
                # the European Central Bank's averages
                2023,USD,0.9248,"EZB, Jahresmittel"
                2022,USD,0.9497,EZB
                """);

        assertThat(in(rates, "USD", 2023))
                .isEqualTo(
                        new Converted("56,4\u00a0Mrd.\u00a0€", "1\u00a0$", "0,9248\u00a0€", 2023, "EZB, Jahresmittel"));
    }

    @Test
    void guessesNoYearAndNoCurrency() throws IOException {
        ExchangeRates rates = rates("2023;USD;0,9248;EZB");

        assertThat(in(rates, "USD", 2024)).isNull();
        assertThat(in(rates, "GBP", 2023)).isNull();
        assertThat(in(rates, "EUR", 2023)).isNull();
        assertThat(in(rates, "kWh", 2023)).isNull();
        assertThat(rates.inEuros(
                        Quantity.exactly(BigDecimal.TEN, "USD", null),
                        days(LocalDate.of(2022, 1, 1), LocalDate.of(2023, 1, 1))))
                .as("over two years")
                .isNull();
        assertThat(rates.inEuros(Quantity.exactly(BigDecimal.TEN, "USD", null), null))
                .as("undated")
                .isNull();
    }

    @Test
    void knowsNothingWithoutATable() throws IOException {
        assertThat(in(rates(""), "USD", 2023)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2023,USD,0.92                | line 1: four cells are needed (year, currency, rate, source), there are 3
            20223,USD,0.92,ECB           | line 1: “20223” is no year
            2023,Dollar,0.92,ECB         | line 1: “Dollar” is no currency of ISO 4217
            2023,USD,viel,ECB            | line 1: “viel” is no rate: one like 0.9248 is needed
            2023,USD,0,ECB               | line 1: “0” is no rate: one like 0.9248 is needed
            2023,USD,0.92,               | line 1: the source of the rate is missing
            2023,USD,-0.92,ECB           | line 1: “-0.92” is no rate: one like 0.9248 is needed
            """)
    void saysWhichLineIsWrong(String line, String reason) throws IOException {
        Path file = file(line);

        assertThatThrownBy(() -> ExchangeRateFile.read(file))
                .isInstanceOf(StartRefusedException.class)
                .hasMessage("Exchange rates in " + file + ", " + reason);
    }

    @Test
    void refusesARateThatIsThereTwice() throws IOException {
        Path file = file("2023,USD,0.92,ECB\n2023,USD,0.93,ECB\n");

        assertThatThrownBy(() -> ExchangeRateFile.read(file)).hasMessageContaining("line 2: USD of 2023 is there");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThatThrownBy(() -> ExchangeRateFile.read(folder.resolve("none.csv")))
                .hasMessageContaining("there is no such file");
    }
}
