package org.depesche.web.rates;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.depesche.web.StartRefusedException;

/**
 * A CSV file of exchange rates, UTF-8: {@code 2023,USD,0.9248,"ECB, yearly average"}: the year, the currency by ISO
 * 4217, what one of it was in euros, and whose rate that is. Parted by commas, or by semicolons, then also with a
 * decimal comma. A first line with names of columns, empty lines and lines that begin with {@code #} are passed over.
 */
final class ExchangeRateFile {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private ExchangeRateFile() {}

    /** @throws StartRefusedException with the line and its problem */
    static List<ExchangeRate> read(Path file) {
        List<String> lines = lines(file);
        List<ExchangeRate> rates = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (i == 0) {
                line = line.replace("\uFEFF", "");
            }
            boolean header = i == 0 && !line.isEmpty() && !Character.isDigit(line.charAt(0));
            if (line.isEmpty() || line.startsWith("#") || header) {
                continue;
            }
            ExchangeRate rate = rate(file, i + 1, line);
            if (!known.add(rate.year() + rate.currency())) {
                throw broken(file, i + 1, rate.currency() + " of " + rate.year() + " is there a second time");
            }
            rates.add(rate);
        }
        return rates;
    }

    private static StartRefusedException broken(Path file, int line, String problem) {
        return broken(file + ", line " + line, problem);
    }

    private static StartRefusedException broken(Object place, String problem) {
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
            throw broken(file, String.valueOf(e.getMessage()));
        }
    }

    private static ExchangeRate rate(Path file, int number, String line) {
        char separator = line.indexOf(';') >= 0 ? ';' : ',';
        List<String> cells = cells(line, separator);
        if (cells.size() != 4) {
            throw broken(
                    file, number, "four cells are needed (year, currency, rate, source), there are " + cells.size());
        }
        String year = cells.getFirst();
        if (!year.matches("\\d{4}") || Integer.parseInt(year) < FIRST_YEAR || Integer.parseInt(year) > LAST_YEAR) {
            throw broken(file, number, "“" + year + "” is no year");
        }
        String source = cells.get(3);
        if (source.isEmpty()) {
            throw broken(file, number, "the source of the rate is missing");
        }
        return new ExchangeRate(
                Integer.parseInt(year),
                currency(file, number, cells.get(1)),
                euros(file, number, separator == ';' ? cells.get(2).replace(',', '.') : cells.get(2)),
                source);
    }

    private static String currency(Path file, int number, String code) {
        try {
            return Currency.getInstance(code).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw broken(file, number, "“" + code + "” is no currency of ISO 4217");
        }
    }

    private static BigDecimal euros(Path file, int number, String value) {
        if (!value.matches("\\d{1,9}(\\.\\d{1,12})?") || new BigDecimal(value).signum() == 0) {
            throw broken(file, number, "“" + value + "” is no rate: one like 0.9248 is needed");
        }
        return new BigDecimal(value);
    }

    /** The cells of a line; in quotes a separator is a character like any other, and two quotes are one. */
    private static List<String> cells(String line, char separator) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
