package org.depesche.search.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.depesche.search.SearchUnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/** Answers with 503 and the time to retry while search is away; the page says that the articles are still there. */
@ControllerAdvice
class SearchAway implements ErrorViewResolver {

    private static final Logger log = LoggerFactory.getLogger(SearchAway.class);

    private final ErrorAttributes errors;

    SearchAway(ErrorAttributes errors) {
        this.errors = errors;
    }

    @ExceptionHandler
    void away(SearchUnavailableException away, HttpServletResponse answer) throws IOException {
        // the engine says once when search goes away and when it is back
        log.debug("Search is away", away);
        answer.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(SearchUnavailableException.SECONDS_UNTIL_NEXT_TRY));
        answer.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    }

    @Override
    public @Nullable ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        if (!(errors.getError(new ServletWebRequest(request)) instanceof SearchUnavailableException)) {
            return null;
        }
        Map<String, Object> shown = new HashMap<>(model);
        shown.put("again", again(request));
        return new ModelAndView("search/away", shown);
    }

    /** The address that was asked for; null if it took a form. */
    private static @Nullable String again(HttpServletRequest request) {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String query = request.getQueryString();
        return path == null || !request.getMethod().equals(HttpMethod.GET.name())
                ? null
                : query == null ? path.toString() : path + "?" + query;
    }
}
