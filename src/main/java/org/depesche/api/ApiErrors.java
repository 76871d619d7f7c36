package org.depesche.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.depesche.article.state.RemovedArticle;
import org.depesche.ingest.QueueFullException;
import org.depesche.reading.ArticleGoneException;
import org.depesche.search.SearchUnavailableException;
import org.depesche.web.NulCharacterErrors;
import org.depesche.web.SiteArea;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers failed requests below {@code /api/} with problem documents. Unlike a controller advice it also handles failures
 * before a controller is found.
 */
@Component
class ApiErrors implements HandlerExceptionResolver, Ordered {

    private static final Logger log = LoggerFactory.getLogger(ApiErrors.class);

    /** Seconds until a client may try again if the database cannot be reached. */
    private static final int DATABASE_RETRY = 10;

    private final ProblemWriter problems;

    ApiErrors(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception e) {
        // The security filters answer these.
        boolean ofSecurity = e instanceof AccessDeniedException || e instanceof AuthenticationException;
        if (!SiteArea.API.holds(request) || ofSecurity) {
            return null;
        }
        try {
            if (!response.isCommitted() && !(e instanceof AsyncRequestNotUsableException)) {
                write(request, response, e);
            }
        } catch (IOException gone) {
            log.debug("The client closed the connection", gone);
        }
        return new ModelAndView();
    }

    private void write(HttpServletRequest request, HttpServletResponse response, Exception e) throws IOException {
        ApiProblem problem = problem(e);
        if (problem.status() == 500) {
            log.error("{} {} failed; the cause is below", request.getMethod(), request.getRequestURI(), e);
        }
        if (e instanceof ErrorResponse known) {
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        problems.write(problem, request.getRequestURI(), request, response);
    }

    private static ApiProblem problem(Exception e) {
        return switch (e) {
            case ProblemException refused -> refused.problem();
            case QueueFullException full ->
                ApiProblem.of(503, "queue-full").retryAfter(QueueFullException.SECONDS_TO_WAIT);
            case MethodArgumentTypeMismatchException wrong -> wrong(wrong);
            case MissingServletRequestParameterException missing ->
                ApiProblem.ofField(missing.getParameterName(), "missing", missing.getParameterName());
            case MissingServletRequestPartException missing ->
                ApiProblem.ofField(missing.getRequestPartName(), "missing", missing.getRequestPartName());
            case ArticleGoneException gone -> gone(gone);
            case ResponseStatusException refused ->
                refused(refused.getStatusCode().value());
            case ErrorResponse known -> ApiProblem.of(known.getStatusCode().value());
            case CannotCreateTransactionException away -> ApiProblem.of(503).retryAfter(DATABASE_RETRY);
            case DataAccessResourceFailureException away -> ApiProblem.of(503).retryAfter(DATABASE_RETRY);
            case SearchUnavailableException away ->
                ApiProblem.of(503, "search-away").retryAfter(SearchUnavailableException.SECONDS_UNTIL_NEXT_TRY);
            case InvalidParameterException broken -> ApiProblem.of(broken.getErrorCode());
            case MultipartException broken -> ApiProblem.of(400, "multipart");
            case TypeMismatchException broken -> ApiProblem.of(400);
            case HttpMessageNotReadableException broken -> ApiProblem.of(400);
            case RequestRejectedException broken -> ApiProblem.of(400);
            default -> ApiProblem.of(NulCharacterErrors.isCauseOf(e) ? 400 : 500);
        };
    }

    /** Answers 404 for an id that is not a number, because no resource has one. */
    private static ApiProblem wrong(MethodArgumentTypeMismatchException wrong) {
        return wrong.getParameter().hasParameterAnnotation(PathVariable.class)
                ? ApiProblem.NOT_FOUND
                : ApiProblem.ofField(wrong.getName(), "parameter", wrong.getName());
    }

    private static ApiProblem refused(int status) {
        return status == 404 ? ApiProblem.NOT_FOUND : ApiProblem.of(status);
    }

    /** The reason, and the former headline and date unless the law forbids to name them. */
    private static ApiProblem gone(ArticleGoneException gone) {
        RemovedArticle absence = gone.absence();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("reason", absence.because());
        members.put("headline", absence.headline());
        members.put("published", absence.day() == null ? null : absence.day().toString());
        members.values().removeIf(Objects::isNull);
        return new ApiProblem(gone.getStatusCode().value(), absence.code(), members, 0);
    }
}
