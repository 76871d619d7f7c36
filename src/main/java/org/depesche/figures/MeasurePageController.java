package org.depesche.figures;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.depesche.article.context.FiguresInContext;
import org.depesche.figures.MeasureCharts.Drawn;
import org.depesche.figures.MeasurePage.Totals;
import org.depesche.register.Measure;
import org.depesche.search.MeasureFigures;
import org.depesche.search.MeasureSearch;
import org.depesche.web.NotFoundException;
import org.depesche.web.Redirects;
import org.depesche.web.SiteAddress;
import org.depesche.web.rates.PriceIndex;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /figures/measures/12/umsatz}: the figures of a measure over time. */
@Controller
class MeasurePageController {

    private static final int MOST_REPORTS = 3;

    /** How many figures are compared for these reports; a page of its own compares all. */
    private static final int MOST_COMPARED = 20_000;

    private static final int MOST_KEPT = 20;

    private final VisibleMeasures measures;
    private final MeasureSearch search;
    private final MeasureCharts charts;
    private final FiguresInContext figures;
    private final DifferingReports reports;
    private final RelatedMeasures related;
    private final UnitNames units;
    private final PriceIndex prices;
    private final SiteAddress site;

    /** The latest charts. Equal figures have equal charts. */
    private final Cache<Asked, Known> known =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    MeasurePageController(
            VisibleMeasures measures,
            MeasureSearch search,
            MeasureCharts charts,
            FiguresInContext figures,
            DifferingReports reports,
            RelatedMeasures related,
            UnitNames units,
            PriceIndex prices,
            SiteAddress site) {
        this.measures = measures;
        this.search = search;
        this.charts = charts;
        this.figures = figures;
        this.reports = reports;
        this.related = related;
        this.units = units;
        this.prices = prices;
        this.site = site;
    }

    /** @param figures an object that is replaced as soon as a figure or its visibility changes */
    private record Asked(MeasureFigures figures, MeasureQuery query) {}

    /** @param differing the ids of figures that others contradict */
    private record Known(
            MeasureSelection selection,
            Drawn drawn,
            Map<Integer, String> qualifiers,
            List<DifferingReport> reports,
            Set<Long> differing) {}

    @GetMapping({"/figures/measures/{id:\\d{1,9}}", "/figures/measures/{id:\\d{1,9}}/{slug}"})
    ModelAndView show(
            @PathVariable int id,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            Locale locale) {
        Measure measure = measures.find(id, request);
        if (!request.getRequestURI().equals(measure.url())) {
            return Redirects.to(measure.url(), request);
        }
        MeasureFigures all = search.of(measure.lemmas());
        MeasureQuery query = MeasureQuery.of(measure, parameters);
        Known drawn = known.get(new Asked(all, query.onPage(1)), this::draw);
        MeasureSelection selection = drawn.selection.onPage(query.page());
        if (!selection.query().pages(selection.size()).isThere()) {
            throw new NotFoundException();
        }
        return new ModelAndView("figures/measure")
                .addObject("page", page(selection, drawn, locale))
                .addObject("units", units)
                .addObject("prices", prices)
                .addObject("differing", drawn.differing)
                .addObject("canonical", site.of(measure.url(), request));
    }

    private MeasurePage page(MeasureSelection selection, Known known, Locale locale) {
        Measure measure = selection.query().measure();
        return new MeasurePage(
                selection.query(),
                selection.asked().isNarrowed(),
                Totals.of(selection.figures()),
                MeasureChoices.of(selection, known.qualifiers, prices, locale),
                known.drawn.chart(),
                known.drawn.course(),
                CourseTable.of(known.drawn),
                reports.shown(known.reports, locale),
                MeasurePage.told(selection, figures::byId),
                MeasurePage.apart(selection),
                selection.comparison().isNearby(),
                selection.query().pages(selection.size()),
                related.to(measure, selection.figures()));
    }

    private Known draw(Asked asked) {
        MeasureSelection selection = MeasureSelection.of(asked.query, asked.figures, prices);
        int[] latest = asked.figures.latestFirst(selection.all());
        List<DifferingReport> found = reports.of(
                selection.query().measure(),
                asked.figures,
                Arrays.copyOf(latest, Math.min(latest.length, MOST_COMPARED)),
                MOST_REPORTS);
        Set<Long> differing = new HashSet<>();
        found.forEach(report -> differing.addAll(report.figures()));
        return new Known(selection, charts.draw(selection, differing), charts.qualifiers(selection), found, differing);
    }
}
