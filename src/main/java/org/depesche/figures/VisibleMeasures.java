package org.depesche.figures;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.depesche.register.Measure;
import org.depesche.register.Measures;
import org.depesche.search.MeasureSearch;
import org.depesche.web.NotFoundException;
import org.depesche.web.Role;
import org.springframework.stereotype.Component;

/** Finds measures for a reader. Hidden measures, and those without a figure that readers may see, are for editors only. */
@Component
class VisibleMeasures {

    private final Measures measures;
    private final MeasureSearch search;

    VisibleMeasures(Measures measures, MeasureSearch search) {
        this.measures = measures;
        this.search = search;
    }

    /** A measure with figures that readers may see. */
    Optional<Measure> visible(int id) {
        return measures.find(id).filter(measure -> !measure.hidden() && search.hasAny(measure.lemmas()));
    }

    /** The figures of a measure that the parameters of a URL select. */
    MeasureSelection selection(int id, Map<String, List<String>> parameters, HttpServletRequest request) {
        Measure measure = find(id, request);
        return MeasureSelection.of(MeasureQuery.of(measure, parameters), search.of(measure.lemmas()));
    }

    /** A measure, or the one that it was merged into. */
    Measure find(int id, HttpServletRequest request) {
        boolean editor = Role.EDITOR.isHeldBy(request);
        return (editor ? measures.find(id) : visible(id)).orElseThrow(NotFoundException::new);
    }
}
