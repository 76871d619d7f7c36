package org.depesche.figures;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.depesche.register.Measure;
import org.depesche.register.Slug;
import org.depesche.search.FigureQuery;
import org.depesche.search.FigureSearch;
import org.depesche.search.MeasureSearch;
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
    private final MeasureSearch measureSearch;
    private final VisibleMeasures measures;
    private final FigureDownloads files;

    FigureExportController(
            FigureSearch search, MeasureSearch measureSearch, VisibleMeasures measures, FigureDownloads files) {
        this.search = search;
        this.measureSearch = measureSearch;
        this.measures = measures;
        this.files = files;
    }

    @GetMapping("/figures.{format:csv|json}")
    void list(
            @PathVariable String format,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse answer,
            Locale locale)
            throws IOException {
        FigureQuery query = FigureQuery.of(parameters);
        files.write(NAME, format, ids -> search.each(query, locale, ids), answer);
    }

    @GetMapping("/figures/measures/{id:\\d{1,9}}.{format:csv|json}")
    void measure(
            @PathVariable int id,
            @PathVariable String format,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse answer)
            throws IOException {
        Measure measure = measures.find(id, request);
        files.write(NAME + "-" + Slug.of(measure.name()), format, of(measure, parameters), answer);
    }

    private FigureDownloads.Source of(Measure measure, MultiValueMap<String, String> parameters) {
        MeasureSelection selection =
                MeasureSelection.of(MeasureQuery.of(measure, parameters), measureSearch.of(measure.lemmas()));
        return ids -> {
            try {
                for (int from = 0; from < selection.size(); from += AT_ONCE) {
                    ids.take(selection.figures().ids(selection.latest(), from, from + AT_ONCE));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
