package org.depesche.figures;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.depesche.search.FigureSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes any number of figures to a file, in batches. */
@Component
class FigureFiles {

    /** Spreadsheets need the mark to recognise UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final CSVFormat CSV = CSVFormat.EXCEL
            .builder()
            .setHeader(
                    "id",
                    "kind",
                    "value",
                    "lower",
                    "upper",
                    "modifier",
                    "unit",
                    "per",
                    "measure",
                    "measure_name",
                    "measure_url",
                    "period_from",
                    "period_to",
                    "period_found",
                    "surface",
                    "sentence",
                    "article",
                    "url",
                    "headline",
                    "published",
                    "source",
                    "standing",
                    "standing_reason")
            .get();

    private final FiguresInContext figures;
    private final JsonMapper json;

    FigureFiles(FiguresInContext figures, JsonMapper json) {
        this.figures = figures;
        this.json = json;
    }

    /** Passes on the ids of all selected figures, in batches. */
    interface Source {
        void each(FigureSearch.Ids ids);
    }

    /**
     * Writes a file.
     *
     * @param format {@code csv} or {@code json}
     */
    void write(String name, String format, Source source, HttpServletResponse answer) throws IOException {
        if (format.equals("csv")) {
            csv(name, source, answer);
        } else {
            json(name, source, answer);
        }
    }

    private void csv(String name, Source source, HttpServletResponse answer) throws IOException {
        String site = site();
        Writer writer = new OutputStreamWriter(
                download(name + ".csv", "text/csv;charset=UTF-8", answer), StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(writer, CSV);
        source.each(ids -> {
            for (FigureInContext figure : figures.of(ids)) {
                printer.printRecord(cells(figure, site).values().stream()
                        .map(FigureFiles::harmless)
                        .toList());
            }
        });
        printer.flush();
    }

    private void json(String name, Source source, HttpServletResponse answer) throws IOException {
        String site = site();
        try (JsonGenerator generator =
                json.createGenerator(download(name + ".json", MediaType.APPLICATION_JSON_VALUE, answer))) {
            generator.writeStartArray();
            source.each(ids -> {
                for (FigureInContext figure : figures.of(ids)) {
                    generator.writePOJO(cells(figure, site));
                }
            });
            generator.writeEndArray();
        }
    }

    /** The values of a row, in the order of the header. */
    private static Map<String, @Nullable Object> cells(FigureInContext figure, String site) {
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        cells.put("id", figure.id());
        cells.put("kind", figure.figure().kind().code());
        cells.put("value", figure.quantity().value());
        cells.put("lower", figure.quantity().lower());
        cells.put("upper", figure.quantity().upper());
        cells.put("modifier", figure.quantity().modifier().sign());
        cells.put("unit", figure.quantity().unit());
        cells.put("per", figure.quantity().per());
        cells.put("measure", figure.measure());
        cells.put(
                "measure_name",
                figure.counted() == null ? null : figure.counted().name());
        cells.put(
                "measure_url",
                figure.counted() == null ? null : site + figure.counted().url());
        cells.put("period_from", figure.from() == null ? null : figure.from().toString());
        cells.put("period_to", figure.to() == null ? null : figure.to().toString());
        cells.put(
                "period_found",
                figure.figure().period() == null
                        ? null
                        : figure.figure().period().found().name().toLowerCase(Locale.ROOT));
        cells.put("surface", figure.quotation().surface());
        cells.put("sentence", figure.quotation().sentence());
        cells.put("article", figure.article().id());
        cells.put("url", site + figure.article().url());
        cells.put("headline", figure.article().headline());
        cells.put(
                "published",
                figure.article().day() == null ? null : figure.article().day().toString());
        cells.put("source", figure.article().source());
        cells.put("standing", figure.sourceError() == null ? null : "source_error");
        cells.put("standing_reason", figure.sourceError());
        return cells;
    }

    /** Prevents spreadsheets from running a text as a formula; numbers stay numbers. */
    private static @Nullable Object harmless(@Nullable Object cell) {
        if (cell instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return cell instanceof String text && text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : cell;
    }

    private static OutputStream download(String name, String type, HttpServletResponse answer) throws IOException {
        answer.setContentType(type);
        answer.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        return answer.getOutputStream();
    }

    private static String site() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }
}
