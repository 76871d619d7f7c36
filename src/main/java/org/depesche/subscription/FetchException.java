package org.depesche.subscription;

import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.depesche.remote.PublicAddresses.PrivateAddressException;
import org.jspecify.annotations.Nullable;

/** A request that brought nothing. */
public final class FetchException extends Exception {

    private static final long serialVersionUID = 1;

    private static final Set<String> LASTING =
            Set.of("gone", "not-found", "forbidden", "barred", "host", "private", "address", "large", "redirects");

    private final String problem;
    private final @Nullable String detail;
    private final @Nullable Duration retryAfter;

    /** @param problem the last part of the message's key {@code subscription.problem.*} */
    public FetchException(String problem) {
        this(null, problem, null);
    }

    /** @param detail the part of the message that differs: a host, a number */
    public FetchException(String problem, @Nullable String detail) {
        this(null, problem, detail);
    }

    /** @param retryAfter the time that the host asks for; null if it asks for none */
    FetchException(@Nullable Duration retryAfter, String problem, @Nullable String detail) {
        super(detail == null ? problem : problem + " " + plain(detail));
        this.problem = problem;
        this.detail = detail == null ? null : plain(detail);
        this.retryAfter = retryAfter;
    }

    /** The detail, which a host may have written, without control characters: the database keeps no NUL. */
    private static String plain(String detail) {
        return detail.replaceAll("\\p{C}+", "");
    }

    /**
     * The reason why a host could not be asked: the first cause that is known.
     *
     * @param deadline the time that it had
     */
    public static FetchException of(Throwable failure, String host, Duration deadline) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case PrivateAddressException e -> {
                    return new FetchException("private", host);
                }
                case UnknownHostException e -> {
                    return new FetchException("unknown-host", host);
                }
                case SocketTimeoutException e -> {
                    return new FetchException("slow", String.valueOf(deadline.toSeconds()));
                }
                case SSLException e -> {
                    return new FetchException("certificate", host);
                }
                default -> {}
            }
        }
        return new FetchException("no-answer", host);
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
