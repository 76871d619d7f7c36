package org.depesche.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** A detail of a request that the log of editors' actions records beside its address. */
public final class LoggedDetail {

    private static final String NAME = LoggedDetail.class.getName();

    private LoggedDetail() {}

    public static void set(HttpServletRequest request, String detail) {
        request.setAttribute(NAME, detail);
    }

    public static @Nullable String of(HttpServletRequest request) {
        return (String) request.getAttribute(NAME);
    }
}
