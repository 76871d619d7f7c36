package org.depesche.reading;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/** The page in place of an article that readers saw once: that it is gone, and why. */
@Component
class AbsencePage implements ErrorViewResolver {

    private final ErrorAttributes errors;

    AbsencePage(ErrorAttributes errors) {
        this.errors = errors;
    }

    @Override
    public @Nullable ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        if (errors.getError(new ServletWebRequest(request)) instanceof AbsentException absent) {
            Map<String, Object> shown = new HashMap<>(model);
            shown.put("absence", absent.absence());
            return new ModelAndView("reading/absent", shown);
        }
        return null;
    }
}
