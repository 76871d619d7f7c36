package org.depesche.api;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.depesche.web.SiteArea;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;

/** Answers API requests that failed before the dispatcher, such as those with an invalid path. */
@Component
class ApiErrorMapping extends AbstractHandlerMapping {

    private final HttpRequestHandler problem;

    ApiErrorMapping(ProblemWriter problems) {
        setOrder(Ordered.HIGHEST_PRECEDENCE);
        problem = (request, response) ->
                problems.write(ApiProblem.of(status(request)), failedPath(request), request, response);
    }

    @Override
    protected @Nullable Object getHandlerInternal(HttpServletRequest request) {
        boolean failed = request.getDispatcherType() == DispatcherType.ERROR;
        return failed && SiteArea.API.holds(failedPath(request)) ? problem : null;
    }

    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 500;
    }

    private static String failedPath(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path ? path : "";
    }
}
