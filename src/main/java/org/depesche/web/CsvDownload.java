package org.depesche.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A table to download, row by row as it is made: CSV that spreadsheets open as it is meant. */
public final class CsvDownload implements Closeable {

    /** By it, spreadsheets know UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CSVPrinter printer;

    private CsvDownload(CSVPrinter printer) {
        this.printer = printer;
    }

    /**
     * Begins one as the answer to a request.
     *
     * @param file the name to save it under
     */
    public static CsvDownload to(HttpServletResponse answer, String file, String... columns) throws IOException {
        answer.setContentType("text/csv;charset=UTF-8");
        answer.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file).build().toString());
        Writer writer = new OutputStreamWriter(answer.getOutputStream(), StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        return new CsvDownload(new CSVPrinter(
                writer, CSVFormat.EXCEL.builder().setHeader(columns).get()));
    }

    /** A row, one cell a column; null is an empty one. */
    public void row(@Nullable Object... cells) throws IOException {
        printer.printRecord(Arrays.stream(cells).map(CsvDownload::harmless));
    }

    /** A spreadsheet would run what begins like a formula. */
    private static @Nullable Object harmless(@Nullable Object cell) {
        return cell instanceof String text && text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : cell;
    }

    /** Ends it; the answer itself stays open. */
    @Override
    public void close() throws IOException {
        printer.flush();
    }
}
