package org.depesche.curation;

import org.depesche.web.Moved;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Leads from what was merged to where it is shown now. */
@ControllerAdvice(basePackageClasses = CurationAdvice.class)
class CurationAdvice {

    @ExceptionHandler(ShownElsewhere.class)
    ModelAndView lead(ShownElsewhere merged) {
        // Not for ever: an undo leads back.
        return Moved.seeOther(Portrait.url(merged.entity()));
    }
}
