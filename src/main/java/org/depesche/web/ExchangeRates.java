package org.depesche.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What amounts of other currencies were worth in euros, by the operator's own table. None comes with Depesche, and a year
 * that the table lacks is not guessed: the amount is then shown in its own currency alone.
 */
@Component
public class ExchangeRates {

    /** A converted amount is no more exact than a year's rate. */
    private static final MathContext ROUNDED = new MathContext(3);

    private static final int RATE_DECIMALS = 6;

    private record Key(String currency, int year) {}

    private final Map<Key, ExchangeRate> rates = new HashMap<>();
    private final Quantities quantities;
    private final Numbers numbers;

    /** @throws BrokenRatesException if the operator's table cannot be read */
    ExchangeRates(ExchangeRateSettings settings, Quantities quantities, Numbers numbers) {
        String file = settings.exchangeRates();
        this.quantities = quantities;
        this.numbers = numbers;
        List<ExchangeRate> table = file.isBlank() ? List.of() : ExchangeRateFile.read(Path.of(file.strip()));
        table.forEach(rate -> rates.put(new Key(rate.currency(), rate.year()), rate));
    }

    /**
     * An amount in euros, as the reader writes it.
     *
     * @param value "57,1 Mrd. €"
     * @param one "1 $"
     * @param euros "0,9248 €"
     * @param source whose rate it is
     */
    public record Converted(String value, String one, String euros, int year, String source) {}

    /**
     * An amount of another currency in euros, by the rate of the one year that it holds in.
     *
     * @param lower the least; of use in a range only
     * @param upper the most; of use in a range only
     * @param sign how it is meant, as in the API
     * @param unit a currency by ISO 4217; of anything else nothing is converted
     * @param per what it is counted by; null if by nothing
     * @param from first day of its period; null: not known
     * @param to last day of its period; null: not known
     * @return null where it is in euros or the table does not say
     */
    public @Nullable Converted inEuros(
            BigDecimal value,
            @Nullable BigDecimal lower,
            @Nullable BigDecimal upper,
            String sign,
            String unit,
            @Nullable String per,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        if (rates.isEmpty() || from == null || to == null || from.getYear() != to.getYear()) {
            return null;
        }
        ExchangeRate rate = rates.get(new Key(unit, from.getYear()));
        if (rate == null) {
            return null;
        }
        Quantities.Printed printed =
                quantities.of(of(rate, value), ofOrNull(rate, lower), ofOrNull(rate, upper), sign, "EUR", per);
        Locale region = LocaleContextHolder.getLocale().getLanguage().equals("de") ? Locale.GERMANY : Locale.UK;
        return new Converted(
                printed.value(),
                "1\u00a0" + Currency.getInstance(unit).getSymbol(region),
                numbers.of(rate.euros(), RATE_DECIMALS) + "\u00a0€",
                rate.year(),
                rate.source());
    }

    private static BigDecimal of(ExchangeRate rate, BigDecimal value) {
        BigDecimal euros = value.multiply(rate.euros()).round(ROUNDED);
        return euros.scale() < 0 ? euros.setScale(0) : euros;
    }

    private static @Nullable BigDecimal ofOrNull(ExchangeRate rate, @Nullable BigDecimal value) {
        return value == null ? null : of(rate, value);
    }
}
