package org.depesche.web.rates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.depesche.web.StartRefusedException;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file in UTF-8 that an operator writes. Cells are separated by commas, or by semicolons, then also with a decimal
 * comma. A header, empty lines and lines that begin with {@code #} are ignored.
 *
 * @param content of the file, for messages: "Exchange rates"
 * @param setting that names the file
 * @param line the cells of a line, with an example
 */
record OperatorTable(String content, String setting, String line) {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    /** A row with the words that tell it from the others: "USD of 2023". */
    record Row<R>(String name, R content) {}

    /**
     * Reads the rows of a file.
     *
     * @param row makes a row of its cells; throws {@link #wrong}
     * @throws StartRefusedException with the number of the wrong line and the reason
     */
    <R> List<R> read(Path file, Function<Cells, Row<R>> row) {
        List<String> lines = lines(file);
        Map<String, R> rows = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String written = lines.get(i).replace("\uFEFF", "").strip();
            boolean header = i == 0 && !written.isEmpty() && !Character.isDigit(written.charAt(0));
            if (written.isEmpty() || written.startsWith("#") || header) {
                continue;
            }
            try {
                Row<R> one = row.apply(Cells.of(written));
                if (rows.put(one.name, one.content) != null) {
                    throw wrong(one.name + " is there a second time");
                }
            } catch (IllegalArgumentException e) {
                throw broken(file + ", line " + (i + 1), e.getMessage());
            }
        }
        return List.copyOf(rows.values());
    }

    private StartRefusedException broken(Object place, @Nullable String problem) {
        return new StartRefusedException(
                content + " in " + place + ": " + problem,
                "Mend the file or leave " + setting + " empty. A line is: " + line + ".",
                null);
    }

    private List<String> lines(Path file) {
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

    /** The fault of a line. */
    static IllegalArgumentException wrong(String problem) {
        return new IllegalArgumentException(problem);
    }

    /** The cells of a line. */
    record Cells(List<String> all, boolean decimalComma) {

        private static Cells of(String line) {
            boolean semicolons = line.indexOf(';') >= 0;
            CSVFormat format = CSVFormat.DEFAULT
                    .builder()
                    .setDelimiter(semicolons ? ';' : ',')
                    .setIgnoreSurroundingSpaces(true)
                    .setTrim(true)
                    .get();
            try (CSVParser parser = CSVParser.parse(line, format)) {
                return new Cells(parser.iterator().next().toList(), semicolons);
            } catch (IOException | UncheckedIOException e) {
                throw wrong("the quotation marks do not match");
            }
        }

        /** @param names of the cells that a line must have */
        Cells of(String number, String... names) {
            if (all.size() != names.length) {
                throw wrong(number + " cells are needed (" + String.join(", ", names) + "), there are " + all.size());
            }
            return this;
        }

        String text(int cell) {
            return all.get(cell);
        }

        int year(int cell) {
            String year = text(cell);
            if (!year.matches("\\d{4}") || Integer.parseInt(year) < FIRST_YEAR || Integer.parseInt(year) > LAST_YEAR) {
                throw wrong("“" + year + "” is no year");
            }
            return Integer.parseInt(year);
        }

        /**
         * A number above zero.
         *
         * @param name of such a number, with an example
         */
        BigDecimal number(int cell, String name, String example) {
            String plain = decimalComma ? text(cell).replace(',', '.') : text(cell);
            if (!plain.matches("\\d{1,9}(\\.\\d{1,12})?") || new BigDecimal(plain).signum() == 0) {
                throw wrong("“" + plain + "” is no " + name + ": one like " + example + " is needed");
            }
            return new BigDecimal(plain);
        }

        /** @param name of the thing whose source it is */
        String source(int cell, String name) {
            if (text(cell).isEmpty()) {
                throw wrong("the source of the " + name + " is missing");
            }
            return text(cell);
        }
    }
}
