package org.depesche.editor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import org.depesche.web.UnpublishedRead;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.MappedInterceptor;

/**
 * Publishes an {@link UnpublishedRead} when a member of the newsroom opens an unpublished article, an original file or
 * a draft. It recognises pages by their addresses, so that no controller can forget it.
 */
@Configuration(proxyBeanMethods = false)
class UnpublishedReadInterceptor implements HandlerInterceptor {

    private static final String[] PATHS = {
        "/editor/articles/{article}/**",
        "/editor/review/articles/{article}/**",
        "/editor/originals/{original}/**",
        "/editor/runs/{run}/files/{file}/items/{item}"
    };

    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    UnpublishedReadInterceptor(ApplicationEventPublisher events, JdbcClient jdbc) {
        this.events = events;
        this.jdbc = jdbc;
    }

    @Bean
    MappedInterceptor unpublishedReads() {
        return new MappedInterceptor(PATHS, this);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        Principal who = request.getUserPrincipal();
        boolean read = request.getMethod().equals("GET") && failure == null && response.getStatus() == 200;
        if (read && who != null) {
            unpublished(request)
                    .ifPresent(headline ->
                            events.publishEvent(new UnpublishedRead(who.getName(), request.getRequestURI(), headline)));
        }
    }

    /** The headline of an unpublished article, or "" for a file or draft; empty for a published article. */
    private Optional<String> unpublished(HttpServletRequest request) {
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        if (!pattern.contains("/articles/{id")) {
            return Optional.of("");
        }
        Map<?, ?> variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return jdbc.sql("""
                select a.headline from article a
                where a.id = :id and not exists (select from visible_article v where v.id = a.id)
                """)
                .param("id", Long.valueOf(String.valueOf(variables.get("id"))))
                .query(String.class)
                .optional();
    }
}
