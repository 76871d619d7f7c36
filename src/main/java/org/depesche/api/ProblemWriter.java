package org.depesche.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes problem documents (RFC 9457) in the client's language, whatever format it accepts. Beside the standard members they
 * have {@code field} if one parameter or member is wrong.
 */
@Component
class ProblemWriter {

    private final MessageSource messages;
    private final LocaleResolver locales;
    private final JsonMapper json;

    ProblemWriter(MessageSource messages, LocaleResolver locales, JsonMapper json) {
        this.messages = messages;
        this.locales = locales;
        this.json = json;
    }

    /** @param path the path of the failed request */
    void write(ApiProblem problem, String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        int status = problem.status();
        Locale locale = locales.resolveLocale(request);
        String group = status / 100 + "xx";
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "about:blank");
        document.put("title", message("api.status." + status, "api.status." + group, locale));
        document.put("status", status);
        String key = problem.key() == null ? String.valueOf(status) : problem.key();
        document.put("detail", message("api.problem." + key, "api.problem." + group, locale, problem.arguments()));
        document.put("instance", path);
        document.putAll(problem.members());
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
        if (problem.retryAfter() > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(problem.retryAfter()));
        }
        response.getOutputStream().write(json.writeValueAsBytes(document));
    }

    private String message(String key, String otherwise, Locale locale, String... arguments) {
        String found = messages.getMessage(key, arguments, null, locale);
        return found == null ? messages.getMessage(otherwise, arguments, locale) : found;
    }
}
