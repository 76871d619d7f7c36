package org.depesche.figures;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.depesche.article.context.FigureInContext;
import org.depesche.article.context.FiguresInContext;
import org.depesche.register.Slug;
import org.depesche.search.FigureQuery;
import org.depesche.search.FigureSearch;
import org.depesche.web.SiteAddress;
import org.depesche.web.TableDownloads;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The export of all selected figures as CSV or JSON. */
@Controller
class FigureExportController {

    private static final String NAME = "depesche-figures";

    private static final int AT_ONCE = 1_000;

    private final FigureSearch search;
    private final VisibleMeasures measures;
    private final FiguresInContext figures;
    private final TableDownloads tables;
    private final SiteAddress site;

    FigureExportController(
            FigureSearch search,
            VisibleMeasures measures,
            FiguresInContext figures,
            TableDownloads tables,
            SiteAddress site) {
        this.search = search;
        this.measures = measures;
        this.figures = figures;
        this.tables = tables;
        this.site = site;
    }

    /** Gives the ids of all selected figures, in batches. */
    private interface Selected {
        void each(FigureSearch.Ids ids) throws IOException;
    }

    @GetMapping("/figures.{format:csv|json}")
    void list(
            @PathVariable String format,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse answer,
            Locale locale)
            throws IOException {
        FigureQuery query = FigureQuery.of(parameters);
        write(NAME, format, ids -> search.each(query, locale, ids), request, answer);
    }

    @GetMapping("/figures/measures/{id:\\d{1,9}}.{format:csv|json}")
    void measure(
            @PathVariable int id,
            @PathVariable String format,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse answer)
            throws IOException {
        MeasureSelection selection = measures.selection(id, parameters, request);
        int[] all = selection.all();
        Selected selected = ids -> {
            for (int from = 0; from < selection.size(); from += AT_ONCE) {
                ids.take(selection.figures().ids(all, from, from + AT_ONCE));
            }
        };
        String measure = Slug.of(selection.query().measure().registered());
        write(NAME + "-" + measure, format, selected, request, answer);
    }

    private void write(
            String name, String format, Selected selected, HttpServletRequest request, HttpServletResponse answer)
            throws IOException {
        String root = site.of("", request);
        tables.write(
                answer,
                name,
                format,
                FigureColumn.names(),
                rows -> selected.each(ids -> {
                    for (FigureInContext figure : figures.of(ids)) {
                        rows.add(FigureColumn.cells(figure, root));
                    }
                }));
    }
}
