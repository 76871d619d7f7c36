package org.depesche.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.depesche.register.Measure;
import org.depesche.register.Measures;
import org.depesche.search.MeasureSearch;
import org.springframework.stereotype.Component;

/** Reads differing reports with their sentences; those of which readers may no longer see two that are right
 * as far as is known are left out. */
@Component
class ShownReports {

    private final ToldFigures told;
    private final MeasureSearch search;
    private final Measures measures;

    ShownReports(ToldFigures told, MeasureSearch search, Measures measures) {
        this.told = told;
        this.search = search;
        this.measures = measures;
    }

    List<ShownReport> of(List<DifferingReport> reports) {
        Map<Long, ToldFigure> figures = new HashMap<>();
        told.of(reports.stream()
                        .flatMap(report -> report.figures().stream())
                        .distinct()
                        .toList())
                .forEach(figure -> figures.put(figure.id(), figure));
        List<ShownReport> shown = new ArrayList<>();
        for (DifferingReport report : reports) {
            List<ToldFigure> some = report.figures().stream()
                    .map(figures::get)
                    .filter(Objects::nonNull)
                    .filter(figure -> figure.sourceError() == null)
                    .toList();
            Optional<Measure> measure = measures.find(report.measure()).filter(one -> !one.hidden());
            if (some.size() > 1 && measure.isPresent()) {
                shown.add(new ShownReport(measure.get(), search.subjects(report.subjects()), some));
            }
        }
        return shown;
    }
}
