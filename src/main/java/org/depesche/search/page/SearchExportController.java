package org.depesche.search.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.depesche.search.SearchExport;
import org.depesche.search.SearchParameters;
import org.depesche.web.CsvDownload;
import org.depesche.web.FileDownload;
import org.depesche.web.SiteAddress;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** {@code /search.csv}, {@code /search.json}: all hits of a search as a file. */
@Controller
class SearchExportController {

    private final SearchExport export;
    private final JsonMapper json;
    private final SiteAddress site;

    SearchExportController(SearchExport export, JsonMapper json, SiteAddress site) {
        this.export = export;
        this.json = json;
        this.site = site;
    }

    @GetMapping("/search.csv")
    void csv(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse answer,
            Locale locale)
            throws IOException {
        try (CsvDownload sheet = CsvDownload.to(
                answer, "depesche.csv", "id", "url", "headline", "published", "source", "section", "language")) {
            export.each(
                    SearchParameters.query(parameters),
                    locale,
                    row -> sheet.row(
                            row.id(),
                            site.of(row.url(), request),
                            row.headline(),
                            row.published(),
                            row.source(),
                            row.section(),
                            row.language()));
        }
    }

    @GetMapping("/search.json")
    void json(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse answer,
            Locale locale)
            throws IOException {
        try (JsonGenerator generator =
                json.createGenerator(FileDownload.begin(answer, MediaType.APPLICATION_JSON_VALUE, "depesche.json"))) {
            generator.writeStartArray();
            export.each(SearchParameters.query(parameters), locale, row -> {
                generator.writeStartObject();
                generator.writeNumberProperty("id", row.id());
                generator.writeStringProperty("url", site.of(row.url(), request));
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
}
