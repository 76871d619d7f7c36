package org.depesche.figures;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.depesche.register.Measure;
import org.depesche.register.Measures;
import org.depesche.search.MeasureSearch;
import org.depesche.web.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The measures that whoever asks may see: only editors those that are hidden, or that no figure readers may see tells. */
@Component
class SeenMeasures {

    private final Measures measures;
    private final MeasureSearch search;

    SeenMeasures(Measures measures, MeasureSearch search) {
        this.measures = measures;
        this.search = search;
    }

    /** One that some figure tells which readers may see. */
    Optional<Measure> told(int id) {
        return measures.find(id).filter(measure -> !measure.hidden() && search.isTold(measure.lemmas()));
    }

    /** The one that it was merged into, if it was. */
    Measure find(int id, HttpServletRequest request) {
        boolean editor = Role.EDITOR.isHeldBy(request);
        return (editor ? measures.find(id) : told(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
