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
import org.depesche.web.rates.PriceIndex;
import org.springframework.stereotype.Component;

/** Finds measures for a reader. Hidden measures, and those without a figure that readers may see, are for editors only. */
@Component
class VisibleMeasures {

    private final Measures measures;
    private final MeasureSearch search;
    private final PriceIndex prices;

    VisibleMeasures(Measures measures, MeasureSearch search, PriceIndex prices) {
        this.measures = measures;
        this.search = search;
        this.prices = prices;
    }

    /** A measure with figures that readers may see. */
    Optional<Measure> visible(int id) {
        return measures.find(id).filter(measure -> !measure.hidden() && search.hasAny(measure.lemmas()));
    }

    /** The figures of a measure that the parameters of a URL select. */
    MeasureSelection selection(int id, Map<String, List<String>> parameters, HttpServletRequest request) {
        Measure measure = find(id, request);
        return MeasureSelection.of(MeasureQuery.of(measure, parameters), search.of(measure.lemmas()), prices);
    }

    /** A measure, or the one that it was merged into. */
    Measure find(int id, HttpServletRequest request) {
        boolean editor = Role.EDITOR.isHeldBy(request);
        return (editor ? measures.find(id) : visible(id)).orElseThrow(NotFoundException::new);
    }
}
