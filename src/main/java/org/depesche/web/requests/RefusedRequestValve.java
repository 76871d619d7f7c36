package org.depesche.web.requests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.depesche.web.ReaderLocale;
import org.depesche.web.SiteArea;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.web.servlet.LocaleResolver;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers requests that Tomcat refuses before they reach the application, such as a path with {@code %00}, an oversized
 * header or a line that is not HTTP, with our error page or a problem document.
 */
class RefusedRequestValve extends ErrorReportValve {

    private static final Logger log = LoggerFactory.getLogger(RefusedRequestValve.class);

    private final ObjectProvider<SpringTemplateEngine> templates;
    private final MessageSource messages;
    private final LocaleResolver locales;
    private final JsonMapper json;

    RefusedRequestValve(
            ObjectProvider<SpringTemplateEngine> templates,
            MessageSource messages,
            LocaleResolver locales,
            JsonMapper json) {
        this.templates = templates;
        this.messages = messages;
        this.locales = locales;
        this.json = json;
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable cause) {
        AtomicBoolean canAnswer = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, canAnswer);
        boolean failed = response.getStatus() >= 400 && response.getContentWritten() == 0;
        if (failed && canAnswer.get() && response.setErrorReported()) {
            try {
                answer(request, response);
            } catch (IOException | RuntimeException e) {
                log.debug("A request was refused with {} and without a page", response.getStatus(), e);
            }
        }
    }

    private void answer(Request request, Response response) throws IOException {
        Locale locale = locale(request);
        int status = response.getStatus();
        String path = path(request);
        response.setHeader("Content-Language", locale.toLanguageTag());
        response.setHeader("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        if (SiteArea.API.holds(path)) {
            Map<String, Object> problem = new LinkedHashMap<>();
            problem.put("type", "about:blank");
            problem.put("title", message(status, "title", locale));
            problem.put("status", status);
            problem.put("detail", message(status, "text", locale));
            problem.put("instance", path);
            response.setContentType("application/problem+json");
            response.getReporter().write(json.writeValueAsString(problem));
        } else {
            response.setContentType("text/html");
            Context texts = new Context(
                    locale,
                    Map.of(
                            "title", message(status, "title", locale),
                            "headline", message(status, "headline", locale),
                            "text", message(status, "text", locale)));
            response.getReporter().write(templates.getObject().process("web/refused", texts));
        }
        response.finishResponse();
    }

    private String message(int status, String part, Locale locale) {
        String known = messages.getMessage("web.error." + status + "." + part, null, null, locale);
        return known == null ? messages.getMessage("web.error.other." + part, null, locale) : known;
    }

    /** The language of the request, even if its headers are broken. */
    private Locale locale(Request request) {
        try {
            return locales.resolveLocale(request);
        } catch (RuntimeException e) {
            return ReaderLocale.LANGUAGES.getFirst();
        }
    }

    private static String path(Request request) {
        String path = request.getRequestURI();
        return path == null ? "" : path;
    }
}
