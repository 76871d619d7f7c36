package org.depesche.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.depesche.article.state.Absence;
import org.depesche.ingest.QueueFullException;
import org.depesche.reading.AbsentException;
import org.depesche.web.Area;
import org.depesche.web.UnstorableText;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
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
 * All that goes wrong below {@code /api/}, as problem documents: not only what our controllers throw but also what the
 * framework does where no controller was reached. An advice would see the former alone.
 */
@Component
class ApiErrors implements HandlerExceptionResolver, Ordered {

    private static final Logger log = LoggerFactory.getLogger(ApiErrors.class);

    private final Problems problems;

    ApiErrors(Problems problems) {
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception e) {
        // Who may do what is for the security filters to answer.
        boolean ofSecurity = e instanceof AccessDeniedException || e instanceof AuthenticationException;
        if (!Area.API.holds(request) || ofSecurity) {
            return null;
        }
        try {
            if (!response.isCommitted() && !(e instanceof AsyncRequestNotUsableException)) {
                write(request, response, e);
            }
        } catch (IOException gone) {
            log.debug("The caller did not wait for the answer", gone);
        }
        return new ModelAndView();
    }

    private void write(HttpServletRequest request, HttpServletResponse response, Exception e) throws IOException {
        String path = request.getRequestURI();
        switch (e) {
            case Refusal refusal -> {
                if (refusal.status() == HttpStatus.TOO_MANY_REQUESTS) {
                    response.setHeader("Retry-After", "1");
                }
                problems.write(
                        request,
                        response,
                        refusal.status().value(),
                        refusal.key(),
                        refusal.field(),
                        path,
                        refusal.arguments());
            }
            case QueueFullException full -> {
                response.setHeader("Retry-After", String.valueOf(QueueFullException.SECONDS_TO_WAIT));
                problems.write(request, response, 503, "queue-full", null, path);
            }
            case MethodArgumentTypeMismatchException wrong -> {
                // an id that is no number is the id of nothing
                if (wrong.getParameter().hasParameterAnnotation(PathVariable.class)) {
                    problems.write(request, response, 404, "not-found", null, path);
                } else {
                    problems.write(request, response, 400, "parameter", wrong.getName(), path, wrong.getName());
                }
            }
            case TypeMismatchException wrong -> problems.write(request, response, 400, null, null, path);
            case MissingServletRequestParameterException missing ->
                problems.write(
                        request,
                        response,
                        400,
                        "missing",
                        missing.getParameterName(),
                        path,
                        missing.getParameterName());
            case MissingServletRequestPartException missing ->
                problems.write(
                        request,
                        response,
                        400,
                        "missing",
                        missing.getRequestPartName(),
                        path,
                        missing.getRequestPartName());
            case AbsentException absent -> absent(request, response, absent);
            case ResponseStatusException refused -> {
                int status = refused.getStatusCode().value();
                problems.write(request, response, status, status == 404 ? "not-found" : null, null, path);
            }
            case ErrorResponse known -> {
                known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
                problems.write(request, response, known.getStatusCode().value(), null, null, path);
            }
            case CannotCreateTransactionException away -> away(request, response);
            case DataAccessResourceFailureException away -> away(request, response);
            case InvalidParameterException broken ->
                problems.write(request, response, broken.getErrorCode(), null, null, path);
            case HttpMessageNotReadableException broken -> problems.write(request, response, 400, null, null, path);
            case RequestRejectedException broken -> problems.write(request, response, 400, null, null, path);
            case MultipartException broken -> problems.write(request, response, 400, "multipart", null, path);
            default -> {
                if (UnstorableText.isCauseOf(e)) {
                    problems.write(request, response, 400, null, null, path);
                    return;
                }
                log.error("{} {} failed", request.getMethod(), path, e);
                problems.write(request, response, 500, null, null, path);
            }
        }
    }

    /** What readers saw once: why they no longer do, and what it was unless the law forbids to say. */
    private void absent(HttpServletRequest request, HttpServletResponse response, AbsentException absent)
            throws IOException {
        Absence absence = absent.absence();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("reason", absence.because());
        members.put("headline", absence.headline());
        members.put("published", absence.day() == null ? null : absence.day().toString());
        members.values().removeIf(Objects::isNull);
        problems.writeWith(
                members, request, response, absent.getStatusCode().value(), absence.code(), request.getRequestURI());
    }

    /** The database cannot be reached. */
    private void away(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", "10");
        problems.write(request, response, 503, null, null, request.getRequestURI());
    }
}
