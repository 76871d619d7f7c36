package org.depesche.figures;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.depesche.register.Measure;
import org.depesche.search.MeasureFigures;
import org.depesche.search.MeasureFigures.Subject;
import org.depesche.search.MeasureSearch;
import org.depesche.web.PageLinks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** {@code /figures/differing}: articles that contradict each other, about all measures, one measure or one subject. */
@Controller
class DifferingController {

    private static final int SIZE = 20;

    /** The limit for one measure. */
    private static final int MOST = 200;

    private final VisibleMeasures measures;
    private final MeasureSearch search;
    private final DifferingReports reports;
    private final LatestDifferingReports all;
    private final DifferingReportViews shown;

    DifferingController(
            VisibleMeasures measures,
            MeasureSearch search,
            DifferingReports reports,
            LatestDifferingReports all,
            DifferingReportViews shown) {
        this.measures = measures;
        this.search = search;
        this.reports = reports;
        this.all = all;
        this.shown = shown;
    }

    @GetMapping("/figures/differing")
    ModelAndView list(
            @RequestParam(required = false) @Nullable String measure,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String page,
            HttpServletRequest request,
            Locale locale) {
        Measure one = isId(measure) ? measures.find(Integer.parseInt(measure), request) : null;
        Subject of = isId(subject)
                ? search.subjects(List.of(Integer.valueOf(subject)), locale).stream()
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                : null;
        Optional<List<DifferingReport>> found = one == null ? all.latest() : Optional.of(of(one));
        List<DifferingReport> wanted = found.orElse(List.of()).stream()
                .filter(report -> of == null || report.subjects().contains(of.id()))
                .toList();
        String url = url(one, of);
        PageLinks pages = new PageLinks(
                PageLinks.number(page),
                SIZE,
                wanted.size(),
                number -> number == 1 ? url : url + (url.contains("?") ? "&" : "?") + "page=" + number);
        if (!pages.isThere()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        int first = (pages.page() - 1) * SIZE;
        return new ModelAndView("figures/differing")
                .addObject("measure", one)
                .addObject("subject", of)
                .addObject("looking", found.isEmpty())
                .addObject("reports", shown.of(wanted.subList(first, Math.min(wanted.size(), first + SIZE)), locale))
                .addObject("pages", pages)
                .addObject("withoutMeasure", url(null, of))
                .addObject("withoutSubject", url(one, null));
    }

    private List<DifferingReport> of(Measure measure) {
        MeasureFigures figures = search.of(measure.lemmas());
        return reports.of(measure, figures, figures.all(), MOST);
    }

    private static String url(@Nullable Measure measure, @Nullable Subject subject) {
        String url = "/figures/differing";
        if (measure != null) {
            url += "?measure=" + measure.id();
        }
        return subject == null ? url : url + (measure == null ? "?" : "&") + "subject=" + subject.id();
    }

    private static boolean isId(@Nullable String id) {
        return id != null && id.matches("\\d{1,9}");
    }
}
