package org.depesche.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A request that shows no session, or only such as there can be. */
public final class WithoutSession extends HttpServletRequestWrapper {

    /** The name that Spring Session gives its cookie. */
    private static final String SESSION = "SESSION";

    private final Predicate<String> kept;

    public WithoutSession(HttpServletRequest request) {
        this(request, value -> false);
    }

    /** @param kept whether the value of a session's cookie is one */
    public WithoutSession(HttpServletRequest request, Predicate<String> kept) {
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

    /** Whether something was taken away. */
    public boolean showsLess() {
        Cookie[] all = super.getCookies();
        Cookie[] left = getCookies();
        return all != null && left != null && left.length < all.length;
    }
}
