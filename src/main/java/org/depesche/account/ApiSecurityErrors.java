package org.depesche.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Answers programs that are not signed in, or lack a right, with a problem document. */
@Component
class ApiSecurityErrors implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final MessageSource messages;
    private final LocaleResolver locales;
    private final JsonMapper json;

    ApiSecurityErrors(MessageSource messages, LocaleResolver locales, JsonMapper json) {
        this.messages = messages;
        this.locales = locales;
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        switch (why) {
            case TooManyAttemptsException many -> {
                response.setHeader(
                        HttpHeaders.RETRY_AFTER, String.valueOf(many.howLong().toSeconds()));
                write(request, response, HttpStatus.TOO_MANY_REQUESTS, "wait");
            }
            case LockedException locked -> write(request, response, HttpStatus.FORBIDDEN, "locked");
            case TokenExpiredException expired -> {
                response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Depesche\", error=\"invalid_token\"");
                write(
                        request,
                        response,
                        HttpStatus.UNAUTHORIZED,
                        "expired",
                        expired.at().toInstant());
            }
            default -> {
                // scripts of pages get it too: they handle 401 before the browser asks for a password
                response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Depesche\"");
                response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Depesche\", charset=\"UTF-8\"");
                boolean nothingShown = why instanceof InsufficientAuthenticationException;
                write(request, response, HttpStatus.UNAUTHORIZED, nothingShown ? "unknown" : "wrong");
            }
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (why instanceof InsufficientScopeException scopes) {
            String needed = scopes.needed().code();
            response.addHeader(
                    HttpHeaders.WWW_AUTHENTICATE,
                    "Bearer realm=\"Depesche\", error=\"insufficient_scope\", scope=\"" + needed + "\"");
            write(
                    request,
                    response,
                    HttpStatus.FORBIDDEN,
                    "scope." + needed,
                    scopes.shown().code());
        } else if (why instanceof PasswordChangeRequiredException) {
            write(request, response, HttpStatus.FORBIDDEN, "password");
        } else {
            write(request, response, HttpStatus.FORBIDDEN, why instanceof CsrfException ? "form" : "role");
        }
    }

    private void write(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String why, Object... details)
            throws IOException {
        Locale locale = locales.resolveLocale(request);
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", messages.getMessage("account.api." + status.value(), null, locale));
        problem.put("status", status.value());
        problem.put("detail", messages.getMessage("account.api." + why, details, locale));
        problem.put("instance", request.getRequestURI());
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
