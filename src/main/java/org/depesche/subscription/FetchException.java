package org.depesche.subscription;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request that brought nothing. */
final class FetchException extends Exception {

    private static final long serialVersionUID = 1;

    private static final Set<String> LASTING =
            Set.of("gone", "not-found", "forbidden", "host", "private", "address", "large", "redirects");

    private final String problem;
    private final @Nullable String detail;
    private final @Nullable Duration retryAfter;

    /** @param problem the last part of the message's key {@code subscription.problem.*} */
    FetchException(String problem) {
        this(null, problem, null);
    }

    /** @param detail the part of the message that differs: a host, a number */
    FetchException(String problem, @Nullable String detail) {
        this(null, problem, detail);
    }

    /** @param retryAfter the time that the host asks for; null if it asks for none */
    FetchException(@Nullable Duration retryAfter, String problem, @Nullable String detail) {
        super(detail == null ? problem : problem + " " + detail);
        this.problem = problem;
        this.detail = detail;
        this.retryAfter = retryAfter;
    }

    String problem() {
        return problem;
    }

    @Nullable
    String detail() {
        return detail;
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }

    /** Whether the host says that nothing will ever be there again. */
    boolean isGone() {
        return problem.equals("gone");
    }

    /** Whether a page that is not there now will hardly be there at the next look. */
    boolean isLasting() {
        return LASTING.contains(problem);
    }
}
