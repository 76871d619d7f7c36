package org.depesche.search.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.depesche.export.ExportAccess;
import org.depesche.export.ExportFormat;
import org.depesche.export.ZippedArticles;
import org.depesche.search.SearchExport;
import org.depesche.search.SearchParameters;
import org.depesche.web.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /search.zip}: all hits of a search as whole articles, one file each. */
@Controller
class WholeArticlesController {

    private final SearchExport export;
    private final ZippedArticles articles;
    private final ExportAccess access;

    WholeArticlesController(SearchExport export, ZippedArticles articles, ExportAccess access) {
        this.export = export;
        this.articles = articles;
        this.access = access;
    }

    @GetMapping("/search.zip")
    void show(
            @RequestParam String format,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse answer,
            Locale locale)
            throws IOException {
        access.require(request);
        articles.write(
                "depesche",
                format(format),
                ids -> export.each(SearchParameters.query(parameters), locale, row -> ids.add(row.id())),
                article -> true,
                request,
                answer);
    }

    private static ExportFormat format(String code) {
        try {
            return ExportFormat.of(code);
        } catch (IllegalArgumentException unknown) {
            throw new NotFoundException();
        }
    }
}
