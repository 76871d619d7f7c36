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

/** The permissions of an API token, within those of its owner. */
public enum TokenScope {
    /** Reading everything that the owner may read. */
    READ,
    /** Uploading files and reading their runs. */
    UPLOAD,
    /** Everything that the owner may do through the interface. */
    ALL;

    private static final String PREFIX = "SCOPE_";

    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();
    private static final RequestMatcher SENDING = PATHS.matcher(HttpMethod.POST, "/api/v1/uploads");
    private static final RequestMatcher RUNS = PATHS.matcher("/api/v1/runs/**");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** Whether the scope permits a request. */
    public boolean allows(HttpServletRequest request) {
        boolean reads = READING.contains(request.getMethod());
        return switch (this) {
            case READ -> reads;
            case UPLOAD -> SENDING.matches(request) || reads && RUNS.matches(request);
            case ALL -> true;
        };
    }

    /** The narrowest scope that permits a request. */
    public static TokenScope neededFor(HttpServletRequest request) {
        return READ.allows(request) ? READ : UPLOAD.allows(request) ? UPLOAD : ALL;
    }

    /** The authority of a user who signs in with a token of this scope. */
    public GrantedAuthority authority() {
        return new SimpleGrantedAuthority(PREFIX + name());
    }

    /** Whether the user signed in with a token of this scope. */
    public boolean isThatOf(Authentication signedIn) {
        return Role.isGranted(PREFIX + name(), signedIn);
    }

    /** The code in messages and in the interface. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
