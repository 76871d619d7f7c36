package org.depesche.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What a program may do with an API token, of what its owner's role allows. */
public enum TokenScope {
    /** Whatever the owner may read. */
    READ,
    /** Sending files in, and asking what became of them. */
    UPLOAD,
    /** All that the owner may do by the interface. */
    ALL;

    private static final String PREFIX = "SCOPE_";

    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();
    private static final RequestMatcher SENDING = PATHS.matcher(HttpMethod.POST, "/api/v1/uploads");
    private static final RequestMatcher RUNS = PATHS.matcher("/api/v1/runs/**");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** Whether a request is within it. */
    public boolean allows(HttpServletRequest request) {
        boolean reads = READING.contains(request.getMethod());
        return switch (this) {
            case READ -> reads;
            case UPLOAD -> SENDING.matches(request) || reads && RUNS.matches(request);
            case ALL -> true;
        };
    }

    /** The narrowest one that a request is within. */
    public static TokenScope neededFor(HttpServletRequest request) {
        return READ.allows(request) ? READ : UPLOAD.allows(request) ? UPLOAD : ALL;
    }

    /** What whoever signs in with such a token is granted besides the roles. */
    public GrantedAuthority authority() {
        return new SimpleGrantedAuthority(PREFIX + name());
    }

    /** Whether somebody signed in with such a token. */
    public boolean isThatOf(Authentication signedIn) {
        return Role.isGranted(PREFIX + name(), signedIn);
    }

    /** As in the messages, and as programs know it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
