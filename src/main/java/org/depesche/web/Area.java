package org.depesche.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Whose a path is. The only place that says so: who may open it, how often, what may be kept of it and in which form its
 * errors are told is asked here. It compares as the controllers' own mappings do, so that {@code /%61pi} is {@code /api};
 * whoever compares the text of a path instead opens a door beside the lock. What is in none of these areas does not exist.
 */
public enum Area {
    /** For programs. {@code /api} itself is a page. */
    API("/api/", "/api/*/**"),
    /** What programs may read as readers do. */
    API_FOR_READERS("/api/v1/search", "/api/v1/articles/*"),
    /** What programs of the newsroom send in, and what became of it. */
    API_FOR_EDITORS("/api/v1/uploads", "/api/v1/analysis", "/api/v1/runs/**"),
    FEEDS("/feeds/**"),
    NEWSROOM("/editor/**"),
    /** What in the newsroom is for the legal desk alone. */
    LEGAL_DESK("/editor/articles/*/legal-releases"),
    ADMINISTRATION("/admin/**"),
    /** One's own account. */
    ACCOUNT("/account/**"),
    /** Where somebody chooses a password. */
    OWN_PASSWORD("/account", "/account/password"),
    HEALTH("/actuator/health/**"),
    /** What else operators may look into. */
    OPERATION("/actuator/**"),
    SIGN_IN("/sign-in", "/sign-out"),
    /** What every page needs, that to sign in on too, and what browsers and crawlers ask for by themselves. */
    FOR_ALL(
            "/css/**",
            "/js/**",
            "/webjars/**",
            "/icon*.svg",
            "/language/*",
            "/theme/*",
            "/robots.txt",
            "/opensearch.xml",
            "/.well-known/*"),
    /** What the law wants to be seen by everybody. */
    TEXTS("/about", "/imprint", "/privacy"),
    ARTICLES("/articles/*", "/articles/*/*"),
    /** What readers read. */
    READING(
            "/",
            "/search",
            "/search.csv",
            "/search.json",
            "/search/suggestions",
            "/search/values",
            "/help/search",
            "/articles/*",
            "/articles/*/*",
            "/archive/**",
            "/people/**",
            "/places/**",
            "/organisations/**",
            "/figures",
            "/figures.csv",
            "/figures.json",
            "/figures/**",
            "/api",
            "/sitemap.xml",
            "/sitemaps/*"),
    /** What costs something each time; copies of an article are compared word by word. */
    COSTLY(
            "/search/**",
            "/search.csv",
            "/search.json",
            "/api/v1/search",
            "/articles/*/similar",
            "/archive/**",
            "/people/**",
            "/places/**",
            "/organisations/**",
            "/figures/**",
            "/figures.csv",
            "/figures.json",
            "/feeds/**",
            "/sitemaps/**"),
    /** What takes files. */
    UPLOADS("/editor/uploads", "/editor/runs/*/files", "/api/v1/uploads");

    private final List<PathPattern> patterns;
    private final RequestMatcher matcher;

    Area(String... patterns) {
        this.patterns = Arrays.stream(patterns)
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
        PathPatternRequestMatcher.Builder builder = PathPatternRequestMatcher.withDefaults();
        List<PathPatternRequestMatcher> matchers =
                Arrays.stream(patterns).map(builder::matcher).toList();
        this.matcher = request -> matchers.stream().anyMatch(one -> one.matches(request));
    }

    /** For rules of the security filters. */
    public RequestMatcher matcher() {
        return matcher;
    }

    /** Whether what is asked for lies here. */
    public boolean holds(HttpServletRequest request) {
        return matcher.matches(request);
    }

    /** Whether this path lies here: that of a request which failed, maybe because it is none. */
    public boolean holds(String path) {
        PathContainer parsed = parsed(path);
        return patterns.stream().anyMatch(pattern -> pattern.matches(parsed));
    }

    /** As far as it can be read. */
    private static PathContainer parsed(String path) {
        try {
            return PathContainer.parsePath(path);
        } catch (IllegalArgumentException e) {
            return PathContainer.parsePath(path.substring(0, path.indexOf('%')));
        }
    }
}
