package org.depesche.web.rates;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import org.depesche.tagging.Figure;
import org.depesche.tagging.Period;
import org.depesche.tagging.Quantity;
import org.depesche.web.Numbers;
import org.depesche.web.Quantities;
import org.depesche.web.StartRefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Converts amounts to euros with the operator's table of rates. Depesche brings no rates of its own and guesses none for
 * years that the table lacks: such amounts appear only in their own currency.
 */
@Component
public class ExchangeRates {

    /** A converted amount is no more exact than a year's rate. */
    private static final MathContext ROUNDED = new MathContext(3);

    private static final int RATE_DECIMALS = 6;

    private final Map<ExchangeRate.Key, ExchangeRate> rates;
    private final Quantities quantities;
    private final Numbers numbers;

    /** @throws StartRefusedException if the operator's table cannot be read */
    ExchangeRates(ExchangeRateSettings settings, Quantities quantities, Numbers numbers) {
        String file = settings.exchangeRates();
        this.quantities = quantities;
        this.numbers = numbers;
        this.rates = file.isBlank() ? Map.of() : ExchangeRateFile.read(Path.of(file.strip()));
    }

    /**
     * An amount in euros, as the reader writes it.
     *
     * @param value "57,1 Mrd. €"
     * @param one "1 $"
     * @param euros "0,9248 €"
     * @param source the origin of the rate
     */
    public record Converted(String value, String one, String euros, int year, String source) {}

    /**
     * A figure in euros, by the rate of the year of its period.
     *
     * @return null if it is in euros already, is no money, or the table has no rate
     */
    public @Nullable Converted inEuros(Figure figure) {
        return inEuros(figure.printed(), figure.period());
    }

    /**
     * A quantity in euros, by the rate of the year of its period.
     *
     * @return null if it is in euros already, is no money, or the table has no rate
     */
    public @Nullable Converted inEuros(Quantity quantity, @Nullable Period period) {
        LocalDate from = period == null ? null : period.start();
        LocalDate to = period == null ? null : period.end();
        if (rates.isEmpty() || from == null || to == null || from.getYear() != to.getYear()) {
            return null;
        }
        ExchangeRate rate = rates.get(new ExchangeRate.Key(quantity.unit(), from.getYear()));
        if (rate == null) {
            return null;
        }
        Quantity euros = new Quantity(
                of(rate, quantity.value()),
                ofOrNull(rate, quantity.lower()),
                ofOrNull(rate, quantity.upper()),
                quantity.modifier(),
                "EUR",
                quantity.per());
        return new Converted(
                quantities.of(euros).value(),
                "1\u00a0" + Quantities.sign(Currency.getInstance(quantity.unit())),
                numbers.of(rate.euros(), RATE_DECIMALS) + "\u00a0€",
                rate.year(),
                rate.source());
    }

    private static BigDecimal of(ExchangeRate rate, BigDecimal value) {
        return value.multiply(rate.euros()).round(ROUNDED);
    }

    private static @Nullable BigDecimal ofOrNull(ExchangeRate rate, @Nullable BigDecimal value) {
        return value == null ? null : of(rate, value);
    }
}
