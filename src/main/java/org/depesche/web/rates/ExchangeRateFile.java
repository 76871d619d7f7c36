package org.depesche.web.rates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.depesche.web.StartRefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV file of exchange rates in UTF-8: {@code 2023,USD,0.9248,"ECB, yearly average"}, that is the year, the
 * currency by ISO 4217, the euros for one unit, and the origin of the rate. Cells are separated by commas, or by
 * semicolons, then also with a decimal comma. A header, empty lines and lines that begin with {@code #} are ignored.
 */
final class ExchangeRateFile {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private ExchangeRateFile() {}

    /** @throws StartRefusedException with the number of the wrong line and the reason */
    static Map<ExchangeRate.Key, ExchangeRate> read(Path file) {
        List<String> lines = lines(file);
        Map<ExchangeRate.Key, ExchangeRate> rates = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replace("\uFEFF", "").strip();
            boolean header = i == 0 && !line.isEmpty() && !Character.isDigit(line.charAt(0));
            if (line.isEmpty() || line.startsWith("#") || header) {
                continue;
            }
            try {
                ExchangeRate rate = rate(line);
                if (rates.put(rate.key(), rate) != null) {
                    throw wrong(rate.currency() + " of " + rate.year() + " is there a second time");
                }
            } catch (IllegalArgumentException e) {
                throw broken(file + ", line " + (i + 1), e.getMessage());
            }
        }
        return rates;
    }

    private static IllegalArgumentException wrong(String problem) {
        return new IllegalArgumentException(problem);
    }

    private static StartRefusedException broken(Object place, @Nullable String problem) {
        return new StartRefusedException(
                "Exchange rates in " + place + ": " + problem,
                "Mend the file or leave depesche.exchange-rates empty. A line is: year,currency,euros for one unit,source"
                        + " (2023,USD,0.9248,\"ECB, yearly average\").",
                null);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            throw broken(file, "there is no such file");
        } catch (MalformedInputException e) {
            throw broken(file, "it is not UTF-8");
        } catch (IOException e) {
            throw broken(file, e.getMessage());
        }
    }

    private static ExchangeRate rate(String line) {
        char separator = line.indexOf(';') >= 0 ? ';' : ',';
        List<String> cells = cells(line, separator);
        if (cells.size() != 4) {
            throw wrong("four cells are needed (year, currency, rate, source), there are " + cells.size());
        }
        String year = cells.getFirst();
        if (!year.matches("\\d{4}") || Integer.parseInt(year) < FIRST_YEAR || Integer.parseInt(year) > LAST_YEAR) {
            throw wrong("“" + year + "” is no year");
        }
        String source = cells.get(3);
        if (source.isEmpty()) {
            throw wrong("the source of the rate is missing");
        }
        String euros = cells.get(2);
        return new ExchangeRate(
                Integer.parseInt(year),
                currency(cells.get(1)),
                euros(separator == ';' ? euros.replace(',', '.') : euros),
                source);
    }

    private static String currency(String code) {
        try {
            return Currency.getInstance(code).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw wrong("“" + code + "” is no currency of ISO 4217");
        }
    }

    private static BigDecimal euros(String value) {
        if (!value.matches("\\d{1,9}(\\.\\d{1,12})?") || new BigDecimal(value).signum() == 0) {
            throw wrong("“" + value + "” is no rate: one like 0.9248 is needed");
        }
        return new BigDecimal(value);
    }

    private static List<String> cells(String line, char separator) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreSurroundingSpaces(true)
                .setTrim(true)
                .get();
        try (CSVParser parser = CSVParser.parse(line, format)) {
            return parser.iterator().next().toList();
        } catch (IOException | UncheckedIOException e) {
            throw wrong("the quotation marks do not match");
        }
    }
}
