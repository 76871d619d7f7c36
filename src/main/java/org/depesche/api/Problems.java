package org.depesche.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes problem documents (RFC 9457) in the caller's language: {@code type}, {@code title}, {@code status},
 * {@code detail}, {@code instance}, and {@code field} where one parameter or member is at fault. Whatever the request
 * accepts: an error that cannot be read is no better in another format.
 */
@Component
class Problems {

    private final MessageSource messages;
    private final LocaleResolver locales;
    private final JsonMapper json;

    Problems(MessageSource messages, LocaleResolver locales, JsonMapper json) {
        this.messages = messages;
        this.locales = locales;
        this.json = json;
    }

    /**
     * @param key the last part of the detail's key, {@code api.problem.<key>}; null: the one of the status
     * @param path that failed
     */
    void write(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            @Nullable String key,
            @Nullable String field,
            String path,
            String... arguments)
            throws IOException {
        Map<String, Object> members = field == null ? Map.of() : Map.of("field", field);
        writeWith(members, request, response, status, key, path, arguments);
    }

    /** @param members what the document says beside what all of them do */
    void writeWith(
            Map<String, Object> members,
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            @Nullable String key,
            String path,
            String... arguments)
            throws IOException {
        Locale locale = locales.resolveLocale(request);
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", message("api.status." + status, "api.status." + status / 100 + "xx", locale));
        problem.put("status", status);
        problem.put(
                "detail",
                message(
                        "api.problem." + (key == null ? status : key),
                        "api.problem." + status / 100 + "xx",
                        locale,
                        arguments));
        problem.put("instance", path);
        problem.putAll(members);
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    private String message(String key, String otherwise, Locale locale, String... arguments) {
        String found = messages.getMessage(key, arguments, null, locale);
        return found == null ? messages.getMessage(otherwise, arguments, locale) : found;
    }
}
