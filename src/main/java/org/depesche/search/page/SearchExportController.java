package org.depesche.search.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.depesche.search.SearchExport;
import org.depesche.search.SearchParameters;
import org.depesche.web.SiteAddress;
import org.depesche.web.TableDownloads;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /search.csv}, {@code /search.json}: all hits of a search as a file. */
@Controller
class SearchExportController {

    private static final List<String> COLUMNS =
            List.of("id", "url", "headline", "published", "source", "section", "language");

    private final SearchExport export;
    private final TableDownloads tables;
    private final SiteAddress site;

    SearchExportController(SearchExport export, TableDownloads tables, SiteAddress site) {
        this.export = export;
        this.tables = tables;
        this.site = site;
    }

    @GetMapping("/search.{format:csv|json}")
    void show(
            @PathVariable String format,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse answer,
            Locale locale)
            throws IOException {
        tables.write(
                answer,
                "depesche",
                format,
                COLUMNS,
                rows -> export.each(
                        SearchParameters.query(parameters),
                        locale,
                        hit -> rows.add(
                                hit.id(),
                                site.of(hit.url(), request),
                                hit.headline(),
                                hit.published(),
                                hit.source(),
                                hit.section(),
                                hit.language())));
    }
}
