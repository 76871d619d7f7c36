package org.depesche.format.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * How a table is written.
 *
 * @param separator between cells
 * @param quote around cells with separators or line breaks; null: there are none
 * @param escapes whether a backslash precedes quotation marks in a cell, instead of a second one
 */
record TableForm(char separator, @Nullable Character quote, boolean escapes) {

    private static final Pattern ESCAPED = Pattern.compile("[^\"\\\\,;\\t]\\\\\"[^\",;\\t\\r\\n]");

    /** The form of a table with this separator, by its header line and its beginning. */
    static TableForm of(char separator, String header, String beginning) {
        boolean single = header.startsWith("'") && header.stripTrailing().endsWith("'");
        if (separator == '\t' && !single && !isQuoted(beginning)) {
            return new TableForm(separator, null, false);
        }
        return new TableForm(
                separator, single ? '\'' : '"', ESCAPED.matcher(beginning).find());
    }

    /** Whether quotation marks surround cells between tabs, instead of belonging to the text. */
    private static boolean isQuoted(String beginning) {
        long opened = Pattern.compile("(?m)(?:^|\\t)\"(?!\")")
                .matcher(beginning)
                .results()
                .count();
        long closed = Pattern.compile("(?m)(?<!\")\"(?:\\t|\\r?$)")
                .matcher(beginning)
                .results()
                .count();
        return opened > 0 && Math.abs(opened - closed) * 10 <= opened;
    }

    /**
     * Whether a quoted cell is open at the end of a line. A quotation mark that no separator follows belongs to the
     * text.
     *
     * @param open whether one is open at the beginning
     */
    boolean isOpenAfter(String line, boolean open) {
        if (quote == null) {
            return false;
        }
        boolean quoted = open;
        boolean start = !open;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (!quoted) {
                quoted = start && c == quote;
                start = c == separator || start && c == ' ';
            } else if (escapes && c == '\\') {
                i++;
            } else if (c == quote) {
                boolean doubled = i + 1 < line.length() && line.charAt(i + 1) == quote;
                i += doubled ? 1 : 0;
                quoted = doubled || !isEnd(line, i + 1);
                start = false;
            }
        }
        return quoted;
    }

    private boolean isEnd(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at == line.length() || line.charAt(at) == separator;
    }

    /** The cells of a row; null if its quotation marks are wrong. */
    @Nullable
    List<String> cells(String row) {
        CSVFormat format = CSVFormat.Builder.create()
                .setDelimiter(separator)
                .setQuote(quote)
                .setEscape(escapes ? '\\' : null)
                .setIgnoreSurroundingSpaces(separator != '\t')
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.parse(row, format)) {
            List<CSVRecord> records = parser.getRecords();
            return records.size() == 1 ? records.getFirst().toList() : null;
        } catch (IOException | UncheckedIOException e) {
            return null;
        }
    }
}
