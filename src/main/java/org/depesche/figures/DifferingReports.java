package org.depesche.figures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
    private final MeasureSearch search;
    private final Measures measures;

    DifferingReports(FiguresInContext inContext, MeasureSearch search, Measures measures) {
        this.inContext = inContext;
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
        Map<List<Long>, DifferingReport> reports = new LinkedHashMap<>();
        // a vague measure has many candidates, most of which differ; a precise one has few candidates
        int looked = Math.min(groups.size(), most * 10);
        for (int from = 0; from < looked && reports.size() < most; from += AT_ONCE) {
            List<Group> some = groups.subList(from, Math.min(looked, from + AT_ONCE));
            Map<Long, FigureInContext> said = inContext.correct(some.stream()
                    .flatMap(group -> group.figures().stream())
                    .map(figures::id)
                    .toList());
            for (Group group : some) {
                List<Long> differing = differing(claims(measure, figures, group, said));
                if (differing.size() > 1) {
                    DifferingReport report = new DifferingReport(measure.id(), Set.of(group.subject()), differing);
                    reports.merge(differing, report, DifferingReport::with);
                }
            }
        }
        return reports.values().stream().limit(most).toList();
    }

    private static List<FigureClaim> claims(
            Measure measure, MeasureFigures figures, Group group, Map<Long, FigureInContext> said) {
        List<FigureClaim> claims = new ArrayList<>();
        for (int number : group.figures()) {
            FigureInContext figure = said.get(figures.id(number));
            if (figure != null) {
                claims.add(FigureClaim.of(
                        measure,
                        figure,
                        figures.subjects(number),
                        id -> figures.subject(id, 1, Locale.ROOT).kind()));
            }
        }
        return claims;
    }

    /** The figures that differ from any other, one for each value, because many papers print the same agency text. */
    private static List<Long> differing(List<FigureClaim> claims) {
        Set<String> values = new HashSet<>();
        return claims.stream()
                .filter(one -> claims.stream().anyMatch(one::differsFrom))
                .map(FigureClaim::said)
                .filter(figure -> values.add(figure.figure().quantity().toString()))
                .map(FigureInContext::id)
                .toList();
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
                shown.add(new DifferingReportView(measure.get(), search.subjects(report.subjects(), locale), some));
            }
        }
        return shown;
    }
}
