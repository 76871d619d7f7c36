package org.depesche.figures;

import jakarta.servlet.http.HttpServletRequest;
import org.depesche.register.Measure;
import org.depesche.register.Measures;
import org.depesche.web.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The measures that whoever asks may see: hidden ones only editors. */
@Component
class SeenMeasures {

    private final Measures measures;

    SeenMeasures(Measures measures) {
        this.measures = measures;
    }

    /** The one that it was merged into, if it was. */
    Measure find(int id, HttpServletRequest request) {
        boolean editor = Role.EDITOR.isHeldBy(request);
        return measures.find(id)
                .filter(measure -> editor || !measure.hidden())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
