package org.depesche.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A request without the cookies of sessions, or with valid ones only. */
public final class SessionlessRequest extends HttpServletRequestWrapper {

    /** The name of Spring Session's cookie. */
    private static final String SESSION = "SESSION";

    private final Predicate<String> kept;

    public SessionlessRequest(HttpServletRequest request) {
        this(request, value -> false);
    }

    /** @param kept whether the value of a cookie is valid */
    public SessionlessRequest(HttpServletRequest request, Predicate<String> kept) {
        super(request);
        this.kept = kept;
    }

    @Override
    public Cookie @Nullable [] getCookies() {
        Cookie[] all = super.getCookies();
        return all == null
                ? null
                : Arrays.stream(all)
                        .filter(cookie -> !cookie.getName().equals(SESSION) || kept.test(cookie.getValue()))
                        .toArray(Cookie[]::new);
    }

    /** Whether any cookie was removed. */
    public boolean showsLess() {
        Cookie[] all = super.getCookies();
        Cookie[] left = getCookies();
        return all != null && left != null && left.length < all.length;
    }
}
