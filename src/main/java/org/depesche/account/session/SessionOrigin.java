package org.depesche.account.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.session.Session;

/**
 * The address and browser of a sign-in, by which users recognise it.
 *
 * @param browser browser and system, {@code Firefox, Windows}; empty if unknown
 */
public record SessionOrigin(String address, String browser) {

    private static final String ADDRESS = "depesche.address";
    private static final String BROWSER = "depesche.browser";

    /** Parts of User-Agent headers with the browser's name. Many browsers also name those that they descend from. */
    private static final String[] BROWSERS = {
        "Edg=Edge",
        "OPR/=Opera",
        "Firefox/=Firefox",
        "FxiOS/=Firefox",
        "Chrom=Chrome",
        "CriOS/=Chrome",
        "Safari/=Safari"
    };

    private static final String[] SYSTEMS = {
        "Windows=Windows",
        "Android=Android",
        "iPhone=iPhone",
        "iPad=iPad",
        "Mac OS X=Mac",
        "CrOS=ChromeOS",
        "Linux=Linux"
    };

    public static SessionOrigin of(HttpServletRequest request) {
        String told = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
        String browser = Stream.of(first(BROWSERS, told), first(SYSTEMS, told))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return new SessionOrigin(request.getRemoteAddr(), browser);
    }

    private static String first(String[] signs, String told) {
        return Arrays.stream(signs)
                .map(sign -> sign.split("=", 2))
                .filter(sign -> told.contains(sign[0]))
                .map(sign -> sign[1])
                .findFirst()
                .orElse("");
    }

    public void keepIn(HttpSession session) {
        session.setAttribute(ADDRESS, address);
        session.setAttribute(BROWSER, browser);
    }

    /** The origin of a session; empty for sessions of older versions. */
    static SessionOrigin keptIn(Session session) {
        return new SessionOrigin(plain(session.getAttribute(ADDRESS)), plain(session.getAttribute(BROWSER)));
    }

    private static String plain(@Nullable Object kept) {
        return kept == null ? "" : kept.toString();
    }

    @Override
    public String toString() {
        return browser.isEmpty() ? address : address + ", " + browser;
    }
}
