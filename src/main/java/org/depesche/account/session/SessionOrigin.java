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
 * From where somebody signed in, as far as they would know it themselves.
 *
 * @param browser roughly, {@code Firefox, Windows}; empty where it does not tell
 */
public record SessionOrigin(String address, String browser) {

    private static final String ADDRESS = "depesche.address";
    private static final String BROWSER = "depesche.browser";

    /** What a browser's name is told by, and the name. Many name those beside themselves that they descend from. */
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

    /** Empty parts where the session is older than this. */
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
