package org.depesche.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.depesche.article.context.FigureInContext;
import org.depesche.article.context.FiguresInContext;
import org.depesche.register.Measure;
import org.depesche.register.Measures;
import org.depesche.search.MeasureSearch;
import org.springframework.stereotype.Component;

/**
 * Reads differing reports with their sentences. Reports with fewer than two visible and correct figures are left
 * out.
 */
@Component
class DifferingReportViews {

    private final FiguresInContext inContext;
    private final MeasureSearch search;
    private final Measures measures;

    DifferingReportViews(FiguresInContext inContext, MeasureSearch search, Measures measures) {
        this.inContext = inContext;
        this.search = search;
        this.measures = measures;
    }

    List<DifferingReportView> of(List<DifferingReport> reports, Locale locale) {
        Map<Long, FigureInContext> figures = inContext.correct(
                reports.stream().flatMap(report -> report.figures().stream()).toList());
        List<DifferingReportView> shown = new ArrayList<>();
        for (DifferingReport report : reports) {
            List<FigureInContext> some = report.figures().stream()
                    .map(figures::get)
                    .filter(Objects::nonNull)
                    .toList();
            Optional<Measure> measure = measures.find(report.measure()).filter(one -> !one.hidden());
            if (some.size() > 1 && measure.isPresent()) {
                shown.add(new DifferingReportView(measure.get(), search.subjects(report.subjects(), locale), some));
            }
        }
        return shown;
    }
}
