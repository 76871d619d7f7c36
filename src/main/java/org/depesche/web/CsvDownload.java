package org.depesche.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Streams a table as a CSV download, in the form that spreadsheets expect. */
public final class CsvDownload implements Closeable {

    /** Lets spreadsheets recognise UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CSVPrinter printer;

    private CsvDownload(CSVPrinter printer) {
        this.printer = printer;
    }

    /**
     * Begins the download with a header.
     *
     * @param file the name of the saved file
     */
    public static CsvDownload to(HttpServletResponse answer, String file, String... columns) throws IOException {
        Writer writer = new OutputStreamWriter(begin(answer, "text/csv;charset=UTF-8", file), StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        return new CsvDownload(new CSVPrinter(
                writer, CSVFormat.EXCEL.builder().setHeader(columns).get()));
    }

    /** Begins a download: a file that the browser saves instead of showing it. */
    static OutputStream begin(HttpServletResponse answer, String type, String file) throws IOException {
        answer.setContentType(type);
        answer.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file).build().toString());
        return answer.getOutputStream();
    }

    /** Writes a row; null is an empty cell. */
    public void row(@Nullable Object... cells) throws IOException {
        printer.printRecord(Arrays.stream(cells).map(CsvDownload::harmless));
    }

    /** Keeps spreadsheets from running a text as a formula; numbers are plain. */
    private static @Nullable Object harmless(@Nullable Object cell) {
        if (cell instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return cell instanceof String text && text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : cell;
    }

    /** Ends the table; the response itself stays open. */
    @Override
    public void close() throws IOException {
        printer.flush();
    }
}
