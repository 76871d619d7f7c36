package org.depesche.web.rates;

import java.nio.file.Path;
import java.util.Currency;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.depesche.web.StartRefusedException;
import org.depesche.web.rates.OperatorTable.Cells;
import org.depesche.web.rates.OperatorTable.Row;

/**
 * Reads a CSV file of exchange rates: {@code 2023,USD,0.9248,"ECB, yearly average"}, that is the year, the currency by
 * ISO 4217, the euros for one unit, and the origin of the rate.
 */
final class ExchangeRateFile {

    private static final OperatorTable TABLE = new OperatorTable(
            "Exchange rates",
            "depesche.exchange-rates",
            "year,currency,euros for one unit,source (2023,USD,0.9248,\"ECB, yearly average\")");

    private ExchangeRateFile() {}

    /** @throws StartRefusedException with the number of the wrong line and the reason */
    static Map<ExchangeRate.Key, ExchangeRate> read(Path file) {
        return TABLE.read(file, ExchangeRateFile::row).stream()
                .collect(Collectors.toUnmodifiableMap(ExchangeRate::key, Function.identity()));
    }

    private static Row<ExchangeRate> row(Cells line) {
        Cells cells = line.of("four", "year", "currency", "rate", "source");
        int year = cells.year(0);
        String source = cells.source(3, "rate");
        ExchangeRate rate = new ExchangeRate(year, currency(cells.text(1)), cells.number(2, "rate", "0.9248"), source);
        return new Row<>(rate.currency() + " of " + rate.year(), rate);
    }

    private static String currency(String code) {
        try {
            return Currency.getInstance(code).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw OperatorTable.wrong("“" + code + "” is no currency of ISO 4217");
        }
    }
}
