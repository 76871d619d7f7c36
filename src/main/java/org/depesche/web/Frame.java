package org.depesche.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/**
 * What the frame of every page shows; templates reach it as {@code frame}.
 *
 * @param account who is signed in; null for a reader
 * @param language of the page: {@code de} or {@code en}
 * @param theme {@code light} or {@code dark}; null where the system decides
 * @param path of the page, as in the URL
 * @param here path and query, to come back to after a choice
 * @param query what was searched for; null on other pages
 * @param texts the codes of the operator's texts that there are
 */
public record Frame(
        @Nullable SignedIn account,
        String language,
        @Nullable String theme,
        String path,
        String here,
        @Nullable String query,
        List<String> texts) {

    /**
     * @param name as it signed in
     * @param editor whether it may change the archive
     * @param admin whether it may change accounts
     */
    public record SignedIn(String name, boolean editor, boolean admin) {}

    static Frame of(HttpServletRequest request, Locale locale, @Nullable SignedIn account, List<String> texts) {
        Cookie theme = WebUtils.getCookie(request, PreferenceController.THEME);
        String chosen = theme == null ? null : theme.getValue();
        // Inside the error page, the page that failed.
        String failed = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed == null ? request.getRequestURI() : failed;
        String parameters = failed == null && request.getMethod().equals("GET") ? request.getQueryString() : null;
        return new Frame(
                account,
                locale.getLanguage(),
                "light".equals(chosen) || "dark".equals(chosen) ? chosen : null,
                path,
                parameters == null ? path : path + "?" + parameters,
                failed == null && path.equals("/search") ? request.getParameter("q") : null,
                texts);
    }

    /** The other language, to switch to. */
    public String otherLanguage() {
        return language.equals("de") ? "en" : "de";
    }

    /** Whether the page is, or lies below, the one at this path. */
    public boolean isIn(String parent) {
        return path.equals(parent) || path.startsWith(parent + "/");
    }

    /** A status in Morse, for error pages. */
    public Tape tape(int status) {
        return Tape.of(status);
    }

    /** The words in the last part of the path: what somebody on a wrong address may be looking for. */
    public String wantedWords() {
        String last = path.substring(path.lastIndexOf('/') + 1);
        try {
            return URLDecoder.decode(last, StandardCharsets.UTF_8)
                    .replaceAll("[^\\p{L}\\p{N}]+", " ")
                    .strip();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
