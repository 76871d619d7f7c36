package org.depesche.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

/** A request with something in it that no browser sends. It may still get an answer, but not as many as it likes. */
public final class BrokenRequest {

    private static final String NOTED = BrokenRequest.class.getName();

    /** Not understood, not signed in, no such method, too large, no such type. */
    private static final Set<Integer> REFUSED = Set.of(400, 401, 405, 413, 415);

    private BrokenRequest() {}

    /** To be counted, whatever the answer will be. */
    public static void note(HttpServletRequest request) {
        request.setAttribute(NOTED, true);
    }

    public static boolean was(HttpServletRequest request, HttpServletResponse response) {
        return request.getAttribute(NOTED) != null || REFUSED.contains(response.getStatus());
    }
}
