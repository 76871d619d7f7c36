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
 * The areas of the site. Only this class assigns paths to them; rules on access, rate, caching and error format ask it. It
 * matches paths as the controllers' mappings do, so that {@code /%61pi} is {@code /api}: rules that compare the text of a
 * path can be bypassed. A path outside all areas does not exist.
 */
public enum SiteArea {
    /** The programming interface. {@code /api} itself is a page. */
    API("/api/", "/api/*/**"),
    /** The part of the programming interface that readers may use. */
    API_FOR_READERS("/api/v1/search", "/api/v1/articles/*"),
    /** Uploads, their runs and analysis. */
    API_FOR_EDITORS("/api/v1/uploads", "/api/v1/analysis", "/api/v1/runs/**"),
    FEEDS("/feeds/**"),
    /** Feeds whose address is a secret. */
    SECRET_FEEDS("/feeds/searches/*"),
    /** Links in mails that end them, which need neither a sign-in nor a form of this site. */
    UNSUBSCRIBING("/alerts/ends/*"),
    NEWSROOM("/editor/**"),
    /** The part of the newsroom that is for the legal desk only. */
    LEGAL_DESK("/editor/articles/*/legal-releases"),
    ADMINISTRATION("/admin/**"),
    /** The user's own account. */
    ACCOUNT("/account/**"),
    /** The folders of users. */
    FOLDERS("/folders/**"),
    /** The pages to change a password. */
    OWN_PASSWORD("/account", "/account/password"),
    HEALTH("/actuator/health/**"),
    /** The other endpoints for operators. */
    OPERATION("/actuator/**"),
    /** Also for visitors without an account yet, or with a forgotten password. */
    SIGN_IN("/sign-in", "/sign-in/**", "/sign-out"),
    /** Files of every page, even of the sign-in, and addresses that browsers and crawlers know. */
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
    /** Texts that must be public by law. */
    TEXTS("/about", "/imprint", "/privacy"),
    ARTICLES("/articles/*", "/articles/*/*", "/articles/*/pictures/*"),
    /** The pages of the archive. */
    READING(
            "/",
            "/search",
            "/search.csv",
            "/search.json",
            "/search.zip",
            "/search/over-time.csv",
            "/search/suggestions",
            "/search/values",
            "/help/search",
            "/compare",
            "/compare.csv",
            "/compare/suggestions",
            "/articles/*",
            "/articles/*/*",
            "/articles/*/pictures/*",
            "/archive/**",
            "/shared/*",
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
    /** Pages that take much computing. */
    COSTLY(
            "/search/**",
            "/help/search",
            "/search.csv",
            "/search.json",
            "/search.zip",
            "/folders/*/*",
            "/shared/*",
            "/api/v1/search",
            "/articles/*/similar",
            "/compare",
            "/compare.csv",
            "/compare/suggestions",
            "/archive/**",
            "/people/**",
            "/places/**",
            "/organisations/**",
            "/figures/**",
            "/figures.csv",
            "/figures.json",
            "/feeds/**",
            "/sitemaps/**"),
    /** Addresses that accept files. */
    UPLOADS("/editor/uploads", "/editor/runs/*/files", "/api/v1/uploads");

    private final List<PathPattern> patterns;
    private final RequestMatcher matcher;

    SiteArea(String... patterns) {
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

    /** Whether the request is in this area. */
    public boolean holds(HttpServletRequest request) {
        return matcher.matches(request);
    }

    /** Whether a path, perhaps an invalid one, is in this area. */
    public boolean holds(String path) {
        PathContainer parsed = parsed(path);
        return patterns.stream().anyMatch(pattern -> pattern.matches(parsed));
    }

    /** Parses a path up to its first invalid escape. */
    private static PathContainer parsed(String path) {
        try {
            return PathContainer.parsePath(path);
        } catch (IllegalArgumentException e) {
            return PathContainer.parsePath(path.substring(0, path.indexOf('%')));
        }
    }
}
