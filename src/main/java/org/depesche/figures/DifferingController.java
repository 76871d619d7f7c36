package org.depesche.figures;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.depesche.register.Measure;
import org.depesche.search.MeasureFigures;
import org.depesche.search.MeasureFigures.Subject;
import org.depesche.search.MeasureSearch;
import org.depesche.web.Address;
import org.depesche.web.NotFoundException;
import org.depesche.web.PageLinks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
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

    DifferingController(
            VisibleMeasures measures, MeasureSearch search, DifferingReports reports, LatestDifferingReports all) {
        this.measures = measures;
        this.search = search;
        this.reports = reports;
        this.all = all;
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
                        .orElseThrow(NotFoundException::new)
                : null;
        Optional<List<DifferingReport>> found = one == null ? all.latest() : Optional.of(of(one));
        List<DifferingReport> wanted = found.orElse(List.of()).stream()
                .filter(report -> of == null || report.subject() == of.id())
                .toList();
        PageLinks pages = new PageLinks(PageLinks.number(page), SIZE, wanted.size(), number -> url(one, of, number));
        if (!pages.isThere()) {
            throw new NotFoundException();
        }
        return new ModelAndView("figures/differing")
                .addObject("measure", one)
                .addObject("subject", of)
                .addObject("looking", found.isEmpty())
                .addObject(
                        "reports",
                        reports.shown(
                                wanted.stream().skip(pages.skip()).limit(SIZE).toList(), locale))
                .addObject("pages", pages)
                .addObject("withoutMeasure", url(null, of, 1))
                .addObject("withoutSubject", url(one, null, 1));
    }

    private List<DifferingReport> of(Measure measure) {
        MeasureFigures figures = search.of(measure.lemmas());
        return reports.of(measure, figures, figures.all(), MOST);
    }

    private static String url(@Nullable Measure measure, @Nullable Subject subject, int page) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        Address.put(parameters, "measure", measure == null ? null : measure.id());
        Address.put(parameters, "subject", subject == null ? null : subject.id());
        Address.put(parameters, "page", page == 1 ? null : page);
        return Address.of("/figures/differing", parameters);
    }

    private static boolean isId(@Nullable String id) {
        return id != null && id.matches("\\d{1,9}");
    }
}
