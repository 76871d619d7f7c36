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

/** Shows the reason in place of an article that is no longer published. */
@Component
class ArticleGoneView implements ErrorViewResolver {

    private final ErrorAttributes errors;

    ArticleGoneView(ErrorAttributes errors) {
        this.errors = errors;
    }

    @Override
    public @Nullable ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        if (errors.getError(new ServletWebRequest(request)) instanceof ArticleGoneException absent) {
            Map<String, Object> shown = new HashMap<>(model);
            shown.put("absence", absent.absence());
            return new ModelAndView("reading/gone", shown);
        }
        return null;
    }
}
