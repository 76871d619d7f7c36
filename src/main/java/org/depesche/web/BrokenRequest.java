package org.depesche.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

/** Marks requests that no browser sends. They may get an answer, but a client may send only a limited number. */
public final class BrokenRequest {

    private static final String NOTED = BrokenRequest.class.getName();

    /** Bad request, unauthorized, method not allowed, content too large, unsupported media type. */
    private static final Set<Integer> REFUSED = Set.of(400, 401, 405, 413, 415);

    private BrokenRequest() {}

    /** Counts the request as broken, whatever its status will be. */
    public static void note(HttpServletRequest request) {
        request.setAttribute(NOTED, true);
    }

    public static boolean was(HttpServletRequest request, HttpServletResponse response) {
        return request.getAttribute(NOTED) != null || REFUSED.contains(response.getStatus());
    }
}
