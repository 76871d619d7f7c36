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

/** Writes figures into a file, however many: some are in memory at a time. */
@Component
class FigureFiles {

    /** With the mark that lets spreadsheets see that it is UTF-8. */
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

    private final ToldFigures figures;
    private final JsonMapper json;

    FigureFiles(ToldFigures figures, JsonMapper json) {
        this.figures = figures;
        this.json = json;
    }

    /** Gives all figures that are wanted, some at a time. */
    interface Source {
        void each(FigureSearch.Ids ids);
    }

    void csv(String name, Source source, HttpServletResponse answer) throws IOException {
        String site = site();
        Writer writer = new OutputStreamWriter(
                download(name + ".csv", "text/csv;charset=UTF-8", answer), StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(writer, CSV);
        source.each(ids -> {
            for (ToldFigure figure : figures.of(ids)) {
                printer.printRecord(cells(figure, site).values().stream()
                        .map(FigureFiles::harmless)
                        .toList());
            }
        });
        printer.flush();
    }

    void json(String name, Source source, HttpServletResponse answer) throws IOException {
        String site = site();
        try (JsonGenerator generator =
                json.createGenerator(download(name + ".json", MediaType.APPLICATION_JSON_VALUE, answer))) {
            generator.writeStartArray();
            source.each(ids -> {
                for (ToldFigure figure : figures.of(ids)) {
                    generator.writePOJO(cells(figure, site));
                }
            });
            generator.writeEndArray();
        }
    }

    /** In the order of the table's head. */
    private static Map<String, @Nullable Object> cells(ToldFigure told, String site) {
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        cells.put("id", told.id());
        cells.put("kind", told.figure().kind().code());
        cells.put("value", told.quantity().value());
        cells.put("lower", told.quantity().lower());
        cells.put("upper", told.quantity().upper());
        cells.put("modifier", told.quantity().modifier().sign());
        cells.put("unit", told.quantity().unit());
        cells.put("per", told.quantity().per());
        cells.put("measure", told.measure());
        cells.put("measure_name", told.counted() == null ? null : told.counted().name());
        cells.put(
                "measure_url",
                told.counted() == null ? null : site + told.counted().url());
        cells.put("period_from", told.from() == null ? null : told.from().toString());
        cells.put("period_to", told.to() == null ? null : told.to().toString());
        cells.put(
                "period_found",
                told.figure().period() == null
                        ? null
                        : told.figure().period().found().name().toLowerCase(Locale.ROOT));
        cells.put("surface", told.surface());
        cells.put("sentence", told.sentence());
        cells.put("article", told.article());
        cells.put("url", site + told.url());
        cells.put("headline", told.headline());
        cells.put("published", told.day() == null ? null : told.day().toString());
        cells.put("source", told.source());
        cells.put("standing", told.sourceError() == null ? null : "source_error");
        cells.put("standing_reason", told.sourceError());
        return cells;
    }

    /** A spreadsheet would run what begins like a formula; numbers stay numbers. */
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
