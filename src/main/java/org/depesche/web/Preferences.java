package org.depesche.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.util.function.SingletonSupplier;

/**
 * How a signed-in reader wants pages to be. The choice on the device counts before it, and that of an address before
 * both.
 *
 * @param language {@code de} or {@code en}; null: as the browser asks for
 * @param theme {@code light} or {@code dark}; null: that of the device
 * @param pageSize hits on a page, one of {@link #PAGE_SIZES}; null: as many as usual
 */
public record Preferences(
        @Nullable String language,
        @Nullable String theme,
        @Nullable Integer pageSize) {

    /** The numbers of hits that a page may have. */
    public static final List<Integer> PAGE_SIZES = List.of(10, 20, 50, 100);

    public static final Preferences NONE = new Preferences(null, null, null);

    private static final String KEPT = Preferences.class.getName();

    /** The preferences of the signed-in reader; none of a reader without an account. */
    public static Preferences of(HttpServletRequest request) {
        return request.getAttribute(KEPT) instanceof SingletonSupplier<?> kept
                        && kept.obtain() instanceof Preferences found
                ? found
                : NONE;
    }

    /** Lets them count for a request. */
    public void keepFor(HttpServletRequest request) {
        keepFor(request, () -> this);
    }

    /** Lets preferences count for a request, which are looked up when a page needs them: refusals, redirects and files do not. */
    public static void keepFor(HttpServletRequest request, Supplier<Preferences> wanted) {
        request.setAttribute(KEPT, SingletonSupplier.of(wanted));
    }

    /** Deletes the choices on this device, so that the account decides. */
    public static void forgetDevice(HttpServletRequest request, HttpServletResponse response) {
        for (String cookie : List.of(ReaderLocale.COOKIE, PreferenceController.THEME)) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    PreferenceController.expired(cookie, request).toString());
        }
    }
}
