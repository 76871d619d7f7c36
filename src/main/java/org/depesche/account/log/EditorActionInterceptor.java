package org.depesche.account.log;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.depesche.web.LoggedDetail;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.UriUtils;

/**
 * Logs every change by an editor by its address. Every change has one, so no controller can forget it, and no other
 * module has to know the log. The messages {@code account.log.*} name them.
 */
public class EditorActionInterceptor implements HandlerInterceptor {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private static final int LONGEST_REASON = 500;

    private final ActionLog log;

    public EditorActionInterceptor(ActionLog log) {
        this.log = log;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        Principal who = request.getUserPrincipal();
        boolean changed = !READING.contains(request.getMethod()) && failure == null && response.getStatus() < 400;
        if (changed && who != null) {
            log.add(who.getName(), code(request), about(request, response), reason(request));
        }
    }

    /** The reason in the editor's form; null if the form has none, or uploads files. */
    private static @Nullable String reason(HttpServletRequest request) {
        if (LoggedDetail.of(request) != null) {
            return LoggedDetail.of(request);
        }
        String type = request.getContentType();
        if (type == null || !type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
            return null;
        }
        String reason =
                request.getParameter("reason") == null ? request.getParameter("why") : request.getParameter("reason");
        String plain = reason == null ? "" : reason.replaceAll("\\p{Cc}", " ").strip();
        return plain.isEmpty() ? null : plain.substring(0, Math.min(plain.length(), LONGEST_REASON));
    }

    /** {@code /editor/articles/{id}/withholdings} is {@code articles.withholdings}. */
    private static String code(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        String path = String.valueOf(pattern).replaceFirst("^/(editor|api/v1)/", "");
        return Arrays.stream(path.split("/"))
                .filter(part -> !part.isEmpty() && !part.startsWith("{"))
                .collect(Collectors.joining("."));
    }

    /** The page to which the answer redirects, else the address of the change. */
    private static String about(HttpServletRequest request, HttpServletResponse response) {
        String location = response.getHeader(HttpHeaders.LOCATION);
        if (location == null) {
            // in its plain form, since clients encode paths in different ways
            String plain =
                    ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication().elements().stream()
                            .map(part -> part instanceof PathContainer.PathSegment segment
                                    ? segment.valueToMatch()
                                    : part.value())
                            .collect(Collectors.joining());
            return UriUtils.encodePath(plain, StandardCharsets.UTF_8);
        }
        String path = URI.create(location).getRawPath();
        return path.startsWith("/api/v1/runs/") ? path.replaceFirst("/api/v1", "/editor") : path;
    }
}
