package org.depesche.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.depesche.article.context.ClaimComparison;
import org.depesche.article.context.ClaimGroup;
import org.depesche.article.context.ComparedClaims;
import org.depesche.article.context.FigureInContext;
import org.depesche.article.context.FiguresInContext;
import org.depesche.figures.DifferingCandidates.Group;
import org.depesche.register.Measure;
import org.depesche.register.Measures;
import org.depesche.search.MeasureFigures;
import org.depesche.search.MeasureSearch;
import org.springframework.stereotype.Component;

/**
 * Finds articles that contradict each other. The columns of the index give the candidates; their sentences are read
 * and compared, the latest first, until enough reports are found. Figures that an editor marked as wrong are left
 * out.
 */
@Component
class DifferingReports {

    private static final int AT_ONCE = 50;

    private final FiguresInContext inContext;
    private final ClaimComparison comparison;
    private final MeasureSearch search;
    private final Measures measures;

    DifferingReports(FiguresInContext inContext, ClaimComparison comparison, MeasureSearch search, Measures measures) {
        this.inContext = inContext;
        this.comparison = comparison;
        this.search = search;
        this.measures = measures;
    }

    /**
     * The reports about one measure, the latest first.
     *
     * @param among the figures to compare
     * @param most the limit
     */
    List<DifferingReport> of(Measure measure, MeasureFigures figures, int[] among, int most) {
        List<Group> groups = DifferingCandidates.of(figures, among);
        List<DifferingReport> reports = new ArrayList<>();
        // a vague measure has many candidates, most of which differ; a precise one has few candidates
        int looked = Math.min(groups.size(), most * 10);
        int atOnce = Math.min(AT_ONCE, most * 2);
        for (int from = 0; from < looked && reports.size() < most; from += atOnce) {
            List<ClaimGroup> some = groups.subList(from, Math.min(looked, from + atOnce)).stream()
                    .map(group -> new ClaimGroup(
                            measure.id(),
                            group.subject(),
                            group.figures().stream().map(figures::id).toList()))
                    .toList();
            for (ComparedClaims compared : comparison.of(some)) {
                for (List<FigureInContext> differing : compared.disagreements()) {
                    reports.add(new DifferingReport(
                            measure.id(),
                            compared.group().subject(),
                            differing.stream().map(FigureInContext::id).toList()));
                }
            }
        }
        return reports.stream().limit(most).toList();
    }

    /** The reports with their sentences. Reports with fewer than two visible and correct figures are left out. */
    List<DifferingReportView> shown(List<DifferingReport> reports, Locale locale) {
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
                shown.add(new DifferingReportView(
                        measure.get(), search.subjects(List.of(report.subject()), locale), some));
            }
        }
        return shown;
    }
}
