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
 * The data of the frame round every page; templates reach it as {@code frame}.
 *
 * @param account the signed-in user; null for a reader
 * @param language {@code de} or {@code en}
 * @param theme {@code light} or {@code dark}; null if the system decides
 * @param path the path of the page
 * @param here path and query of the page, to return to after a choice
 * @param query the words of the search; null on other pages
 * @param texts the codes of the operator's texts that exist
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
     * @param editor whether the user may change the archive
     * @param admin whether the user may change accounts
     */
    public record SignedIn(String name, boolean editor, boolean admin) {}

    static Frame of(HttpServletRequest request, Locale locale, @Nullable SignedIn account, List<String> texts) {
        Cookie theme = WebUtils.getCookie(request, PreferenceController.THEME);
        String chosen = theme == null ? Preferences.of(request).theme() : theme.getValue();
        // The path of the failed page, in an error page.
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

    /** The language to switch to. */
    public String otherLanguage() {
        return language.equals("de") ? "en" : "de";
    }

    /** The chosen theme, or {@code system}. */
    public String themeOrSystem() {
        return theme == null ? "system" : theme;
    }

    /** Whether the page has this path or one below it. */
    public boolean isIn(String parent) {
        return path.equals(parent) || path.startsWith(parent + "/");
    }

    /** The words in the last part of the path, to search for when the address is wrong. */
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
