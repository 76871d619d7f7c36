package org.depesche.curation;

import org.depesche.web.Redirects;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Redirects from a merged entity to the one that it is shown as. */
@ControllerAdvice(basePackageClasses = MergedEntityAdvice.class)
class MergedEntityAdvice {

    @ExceptionHandler(MergedEntityException.class)
    ModelAndView lead(MergedEntityException merged) {
        // not permanently, because the merge can be undone
        return Redirects.seeOther(EntryName.url(merged.shownAs()));
    }
}
