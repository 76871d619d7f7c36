package org.depesche.search;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** A search as a table, all of its hits: what a researcher takes along. */
@Controller
class SearchExportController {

    /** With the mark that lets spreadsheets see that it is UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final CSVFormat CSV = CSVFormat.EXCEL
            .builder()
            .setHeader("id", "url", "headline", "published", "source", "section", "language")
            .get();

    private final SearchExport export;
    private final JsonMapper json;

    SearchExportController(SearchExport export, JsonMapper json) {
        this.export = export;
        this.json = json;
    }

    @GetMapping("/search.csv")
    void csv(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse answer) throws IOException {
        String site = site();
        Writer writer =
                new OutputStreamWriter(download("csv", "text/csv;charset=UTF-8", answer), StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(writer, CSV);
        export.each(
                SearchQuery.of(parameters),
                row -> printer.printRecord(
                        row.id(),
                        site + row.url(),
                        harmless(row.headline()),
                        row.published(),
                        harmless(row.source()),
                        harmless(row.section()),
                        row.language()));
        printer.flush();
    }

    /** A spreadsheet would run what begins like a formula. */
    private static @Nullable String harmless(@Nullable String cell) {
        return cell != null && cell.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + cell : cell;
    }

    @GetMapping("/search.json")
    void json(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse answer) throws IOException {
        String site = site();
        try (JsonGenerator generator =
                json.createGenerator(download("json", MediaType.APPLICATION_JSON_VALUE, answer))) {
            generator.writeStartArray();
            export.each(SearchQuery.of(parameters), row -> {
                generator.writeStartObject();
                generator.writeNumberProperty("id", row.id());
                generator.writeStringProperty("url", site + row.url());
                generator.writeStringProperty("headline", row.headline());
                generator.writeStringProperty("published", row.published());
                generator.writeStringProperty("source", row.source());
                generator.writeStringProperty("section", row.section());
                generator.writeStringProperty("language", row.language());
                generator.writeEndObject();
            });
            generator.writeEndArray();
        }
    }

    private static OutputStream download(String suffix, String type, HttpServletResponse answer) throws IOException {
        answer.setContentType(type);
        answer.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("depesche." + suffix)
                        .build()
                        .toString());
        return answer.getOutputStream();
    }

    private static String site() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }
}
